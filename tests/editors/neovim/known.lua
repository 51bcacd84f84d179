return { en = {}, fr = {}, ar = {}, zh = {} }
