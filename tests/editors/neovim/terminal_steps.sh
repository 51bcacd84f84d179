# What terminal.sh types and what the screen must then show. Sourced by it.

shows "the draft" "The General Assembly"
shows "a finding beside its words" "$finding"

keys '/A\/81\/L.78' Enter
keys K
shows "K opens a window on the symbol" "docs.un.org/en/A/81/L.78"
keys j k
hides "moving on closes it" "docs.un.org/en/A/81/L.78"
