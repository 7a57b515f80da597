// Command launcher starts one program and is responsible for all its descendants, as init is for a machine.
//
//	launcher run SPEC                   starts the program of a spec file, and ends as it does
//	launcher program TIMERSLACK         becomes that program (internal: the spec is on descriptor 3)
//	launcher init TIMERSLACK            is the first process of a pid namespace (internal: the spec is on descriptor 3)
//	launcher die-with-parent -- CMD...  executes a command that the kernel kills when the parent dies
//	launcher become UID GID -- CMD...   executes a command as another user, for good
//
// The Go runtime must not keep a descriptor of a cgroup open: descriptors above 2 are closed at the start.
//
//go:debug containermaxprocs=0
//go:debug updatemaxprocs=0
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"

	"mpm-orchestrator/launcher/internal/ourselves"
	"mpm-orchestrator/launcher/internal/program"
	"mpm-orchestrator/launcher/internal/run"
	"mpm-orchestrator/launcher/internal/sandbox"
)

const (
	exitUsage        = 2
	memoryLimitBytes = 8 << 20
)

func init() {
	// Kernel properties are those of a thread, and a child's parent-death signal is sent when the thread that started
	// it ends: everything happens on the main thread, which never ends before the process.
	runtime.LockOSThread()
	if !ourselves.IsSet() {
		runtime.GOMAXPROCS(1)
		debug.SetGCPercent(-1)
		debug.SetMemoryLimit(memoryLimitBytes)
	}
}

func main() {
	mode, args := "", []string(nil)
	if len(os.Args) > 1 {
		mode, args = os.Args[1], os.Args[2:]
	}
	switch {
	case mode == "run" && len(args) == 1:
		os.Exit(run.Run(args[0]))
	case mode == "program" && len(args) == 1:
		os.Exit(program.Main(nanoseconds(args[0])))
	case mode == "init" && len(args) == 1:
		os.Exit(sandbox.Init(program.Confined(nanoseconds(args[0]))))
	case mode == "die-with-parent" && len(args) > 1 && args[0] == "--":
		os.Exit(program.DieWithParent(args[1:]))
	case mode == "become" && len(args) > 3 && args[2] == "--":
		os.Exit(program.Become(args[0], args[1], args[3:]))
	}
	fmt.Fprintln(os.Stderr, "usage: launcher run SPEC | die-with-parent -- COMMAND... | become UID GID -- COMMAND...")
	os.Exit(exitUsage)
}

// nanoseconds reads a timer slack; without one, it is 0: then the kernel's default counts.
func nanoseconds(text string) int {
	value, _ := strconv.Atoi(text)
	return value
}
