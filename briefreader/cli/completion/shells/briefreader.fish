# Completion of PROGRAM for fish.

function __briefreader_completion
    set -l program (commandline -opc)[1]
    set program (string replace -r '^~/' "$HOME/" -- $program)
    command -sq -- $program; or set program PROGRAM
    set -l word (commandline -ct)
    # A path may be the value of an option: --output=PATH
    set -l option (string match -r -- '^--[^=]*=' $word; or echo '')
    set -l path (string replace -r -- '^--[^=]*=' '' $word)
    for reply in (env _BRIEFREADER_COMPLETE=fish_complete $program (commandline -cp | string collect) 2>/dev/null </dev/null)
        set -l fields (string split \t -- $reply)
        switch $fields[1]
            case word part
                printf '%s\t%s\n' $fields[2] "$fields[3]"
            case file
                string replace -r '^' -- "$option" (__fish_complete_path $path)
            case folder
                string replace -r '^' -- "$option" (__fish_complete_directories $path)
        end
    end
end

complete --command PROGRAM --no-files --arguments '(__briefreader_completion)'
