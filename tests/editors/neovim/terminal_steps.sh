shows "the draft" "The General Assembly"
