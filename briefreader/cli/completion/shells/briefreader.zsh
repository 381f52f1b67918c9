#compdef PROGRAM
# Completion of PROGRAM for zsh.

_briefreader_completion() {
    local program=${(Q)words[1]} line reply
    local -a replies fields whole parts
    [[ $program == '~/'* ]] && program=$HOME/${program[3,-1]}
    [[ -x $program ]] || (( $+commands[$program] )) || program=PROGRAM
    line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
    replies=("${(@f)$(_BRIEFREADER_COMPLETE=zsh_complete "$program" "$line" 2>/dev/null </dev/null)}")
    for reply in $replies; do
        fields=("${(@ps:\t:)reply}")
        case $fields[1] in
            word) whole+=("${fields[2]//:/\\:}:$fields[3]") ;;
            part) parts+=("${fields[2]//:/\\:}:$fields[3]") ;;
            file) compset -P '--*='; _files; return ;;
            folder) compset -P '--*='; _files -/; return ;;
        esac
    done
    (( $#whole )) && _describe -V value whole
    (( $#parts )) && _describe -V value parts -S ''
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _briefreader_completion "$@"
elif (( $+functions[compdef] )); then
    compdef _briefreader_completion PROGRAM
else
    print -u2 'PROGRAM: completion needs compinit, which must come first: autoload -Uz compinit && compinit'
fi
