"""What a program and everything it starts do to the network and to the disk, written down call by call.

A small strace: Linux stops a traced process at the calls that a filter names (ptrace and seccomp), and the tracer
reads their arguments.  It needs no package and no rights, and sees native libraries as well as Python.
"""
