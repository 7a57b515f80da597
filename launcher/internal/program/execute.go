package program

import (
	"os"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/signals"
)

// Where programs are looked up without PATH, as the C library does.
const standardPath = "/bin:/usr/bin"

// candidates are the files that may be the program.
func candidates(name string, env map[string]string) []string {
	if strings.Contains(name, "/") {
		return []string{name}
	}
	path, ok := env["PATH"]
	if !ok {
		path = standardPath
	}
	var files []string
	for folder := range strings.SplitSeq(path, ":") {
		if folder == "" {
			folder = "."
		}
		files = append(files, folder+"/"+name)
	}
	return files
}

// exists returns an error if no file of this name exists.
func exists(name string, env map[string]string) error {
	err := error(unix.ENOENT)
	for _, file := range candidates(name, env) {
		var stat unix.Stat_t
		problem := unix.Stat(file, &stat)
		if problem == nil {
			return nil
		}
		if strings.Contains(name, "/") {
			err = problem
		}
	}
	return err
}

// execute replaces this process by the command, which gets the default of every signal. Like execvp, it goes on to the
// next folder where a file cannot be executed, and takes one that the kernel does not know for a shell script. It
// returns only on failure.
func execute(command []string, env map[string]string) error {
	signals.ResetAll()
	variables := variablesOf(env)
	result := error(unix.ENOENT)
	for _, file := range candidates(command[0], env) {
		err := syscall.Exec(file, command, variables)
		if err == unix.ENOEXEC {
			script := scriptOf(file, command)
			err = syscall.Exec(script[0], script, variables)
		}
		switch err {
		case unix.ENOENT, unix.ENOTDIR:
		case unix.EACCES:
			result = err
		default:
			return err
		}
	}
	return result
}

func scriptOf(file string, command []string) []string {
	return append([]string{"/bin/sh", file}, command[1:]...)
}

func variablesOf(env map[string]string) []string {
	variables := make([]string, 0, len(env))
	for name, value := range env {
		variables = append(variables, name+"="+value)
	}
	slices.Sort(variables)
	return variables
}

// environment is this process's own.
func environment() map[string]string {
	env := make(map[string]string)
	for _, each := range os.Environ() {
		name, value, _ := strings.Cut(each, "=")
		env[name] = value
	}
	return env
}
