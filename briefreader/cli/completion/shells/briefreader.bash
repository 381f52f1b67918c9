# Completion of PROGRAM for bash.

_briefreader_completion() {
    local program=$1 line=${COMP_LINE:0:COMP_POINT} replaced kind value about
    if [[ $program == '~/'* ]]; then program=$HOME/${program:2}; fi
    # bash replaces only what follows the last of the characters that break words for it, such as a colon.
    replaced=${line##*[[:space:]]}
    while [[ -n $replaced && $COMP_WORDBREAKS != *"${replaced: -1}"* ]]; do replaced=${replaced%?}; done
    COMPREPLY=()
    while IFS=$'\t' read -r kind value about; do
        case $kind in
            word) COMPREPLY+=("${value#"$replaced"}") ;;
            part) COMPREPLY+=("${value#"$replaced"}"); compopt -o nospace 2>/dev/null ;;
            file) compopt -o default 2>/dev/null ;;
            folder) compopt -o dirnames 2>/dev/null ;;
        esac
    done <<<"$(_BRIEFREADER_COMPLETE=bash_complete "$program" "$line" 2>/dev/null </dev/null)"
}

complete -o nosort -F _briefreader_completion PROGRAM 2>/dev/null || complete -F _briefreader_completion PROGRAM
