package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

const (
	// A daemon in a session of its own, whose pid is said.
	daemon = `setsid sh -c 'trap "" TERM HUP INT; echo "daemon $$ "; while :; do sleep 1000; done' & `
	// A program that ends in order when it is asked to.
	polite = `trap "exit 4" TERM; echo "ready"; while :; do sleep 0.02; done`
)

func TestEndsWhatItStarted(t *testing.T) {
	for _, each := range []struct {
		title  string
		signal syscall.Signal
	}{{"on TERM", syscall.SIGTERM}, {"on HUP", syscall.SIGHUP}} {
		t.Run(each.title, func(t *testing.T) {
			launched := prepare(t, script(daemon+`while :; do sleep 1000; done`))
			output := launched.startUntil("daemon ")
			started, left := number(t, output, "started "), number(t, output, "daemon ")
			_ = launched.Process.Signal(each.signal)
			launched.end(launched.Wait())
			if !isGone(started) || !isGone(left) {
				t.Errorf("something is left: program %v, daemon %v", !isGone(started), !isGone(left))
			}
			if ended := launched.ProcessState.String(); ended != "signal: killed" {
				t.Errorf("it ended as %s", ended)
			}
		})
	}
}

func TestAsksTheProgramToEnd(t *testing.T) {
	for _, each := range []struct{ title, before string }{
		{"that runs", ""},
		{"that is stopped", `(kill -STOP $$; echo "stopped") ; `},
	} {
		t.Run(each.title, func(t *testing.T) {
			launched := prepare(t, script(`trap "exit 4" TERM; echo "ready"; `+each.before+`while :; do sleep 0.02; done`))
			output := launched.startUntil("ready")
			if each.before != "" {
				pid := number(t, output, "started ")
				waitFor(t, "it is stopped", func() bool { return state(pid) == "T" })
			}
			_ = launched.Process.Signal(syscall.SIGUSR1)
			launched.end(launched.Wait())
			if launched.ProcessState.ExitCode() != 4 {
				t.Errorf("it ended as %v", launched.ProcessState)
			}
		})
	}
}

func state(pid int) string {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(stat), ") ")
	return rest[:min(1, len(rest))]
}

func TestNamesWhatIsLeft(t *testing.T) {
	for _, each := range []struct{ title, script, want string }{
		{"nothing", "exit 0", ""},
		{"what ends within a moment", "setsid sleep 0.05 &", ""},
		{"a child", "sleep 1000 &", "sleep 1000"},
		{"a daemon", "setsid sleep 1001 & sleep 0.02", "sleep 1001"},
	} {
		t.Run(each.title, func(t *testing.T) {
			output := prepare(t, script(each.script)).finish()
			if each.want == "" && output != "" {
				t.Errorf("it wrote %q", output)
			}
			if each.want != "" && (!strings.HasPrefix(output, "\x00mpmn left ") || !strings.HasSuffix(output, each.want+"\x00")) {
				t.Errorf("it wrote %q", output)
			}
		})
	}
}

func TestNamesTwentyAtMost(t *testing.T) {
	output := prepare(t, script(`for each in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do sleep 1000 & done`)).finish()
	if count := strings.Count(output, "sleep 1000"); count != 20 {
		t.Errorf("%d are named", count)
	}
}

func TestDiesWithItsParent(t *testing.T) {
	launched := prepare(t, script(daemon+"while :; do sleep 1000; done"))
	// The shell is the launcher's parent, and is killed.
	launched.Path, launched.Args = "/bin/sh", append([]string{"sh", "-c", `"$@" & wait`, "sh"}, launched.Args...)
	output := launched.startUntil("daemon ")
	started, left := number(t, output, "started "), number(t, output, "daemon ")
	_ = launched.Process.Kill()
	waitFor(t, "all are gone", func() bool { return isGone(started) && isGone(left) })
	_ = launched.Wait()
}

func TestTakesTheProgramWithIt(t *testing.T) {
	launched := prepare(t, script(`echo ready; exec sleep 1000`))
	started := number(t, launched.startUntil("ready"), "started ")
	_ = launched.Process.Kill()
	_ = launched.Wait()
	waitFor(t, "the program is gone", func() bool { return isGone(started) })
}

func TestStartsNothingForAnotherParent(t *testing.T) {
	marker := filepath.Join(t.TempDir(), "started")
	wanted := script("touch " + marker)
	wanted.Parent = 1
	launched := prepare(t, wanted)
	output := launched.finish()
	if _, err := os.Stat(marker); output != "" || err == nil || launched.ProcessState.ExitCode() != 0 {
		t.Errorf("it ended as %v: %q", launched.ProcessState, output)
	}
	wanted.Parent = os.Getpid()
	if prepare(t, wanted).finish(); !isThere(marker) {
		t.Error("it was not started for its parent")
	}
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestIsControlledByAFIFO(t *testing.T) {
	for _, each := range []struct {
		title, word string
		end         string
	}{
		{"asks", "A", "exit status 4"},
		{"kills", "S", "signal: killed"},
		{"kills though it was asked before", "AS", "signal: killed"},
		{"the caller is gone", "", "signal: killed"},
	} {
		t.Run(each.title, func(t *testing.T) {
			fifo := filepath.Join(t.TempDir(), "control")
			if err := unix.Mkfifo(fifo, 0o600); err != nil {
				t.Fatal(err)
			}
			control, err := os.OpenFile(fifo, os.O_RDWR, 0)
			if err != nil {
				t.Fatal(err)
			}
			wanted := script(polite)
			wanted.Control = fifo
			launched := prepare(t, wanted)
			output := launched.startUntil("ready")
			_, _ = control.WriteString(each.word)
			if each.word == "" {
				_ = control.Close()
			}
			launched.end(launched.Wait())
			_ = control.Close()
			if launched.ProcessState.String() != each.end || !isGone(number(t, output, "started ")) {
				t.Errorf("it ended as %v", launched.ProcessState)
			}
		})
	}
}

func TestEndsAStormOfForks(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "hop")
	if err := os.WriteFile(file, []byte("#!/bin/sh\n[ -e "+folder+"/stop ] || setsid "+file+" &\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.WriteFile(folder+"/stop", nil, 0o600) })
	launched := prepare(t, script("for each in 1 2 3 4; do "+file+"; done; echo ready; while :; do sleep 1000; done"))
	launched.startUntil("ready")
	_ = launched.Process.Signal(syscall.SIGTERM)
	launched.end(launched.Wait())
	if found, _ := exec.Command("pgrep", "-f", file).Output(); len(found) != 0 {
		t.Errorf("still running: %s", found)
	}
}

func TestSurvivesTheTerminalsSignals(t *testing.T) {
	launched := prepare(t, script(`echo ready; sleep 0.1; exit 6`))
	launched.startUntil("ready")
	for _, each := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTSTP, syscall.SIGTTOU, syscall.SIGTTIN, syscall.SIGPIPE} {
		_ = launched.Process.Signal(each)
	}
	launched.end(launched.Wait())
	if launched.ProcessState.ExitCode() != 6 {
		t.Errorf("it ended as %v", launched.ProcessState)
	}
}

func TestDieWithParent(t *testing.T) {
	if output, err := command(t, "die-with-parent", "--", "sh", "-c", "echo here; exit 5").CombinedOutput(); string(output) != "here\n" || err == nil {
		t.Errorf("it wrote %q: %v", output, err)
	}
	launched := prepare(t, script(""))
	self := launched.Path
	launched.Path, launched.Args = "/bin/sh", []string{"sh", "-c", `"$1" die-with-parent -- sh -c 'echo "pid $$ "; exec sleep 1000' & wait`, "sh", self}
	pid := number(t, launched.startUntil("pid "), "pid ")
	_ = launched.Process.Kill()
	_ = launched.Wait()
	waitFor(t, "it is gone", func() bool { return isGone(pid) })
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{}, {"run"}, {"die-with-parent", "sh"}, {"become", "1", "2", "sh"}, {"nonsense"}} {
		output, err := command(t, args...).CombinedOutput()
		if ended, ok := err.(*exec.ExitError); !ok || ended.ExitCode() != 2 || !strings.HasPrefix(string(output), "usage: ") {
			t.Errorf("%v: %q %v", args, output, err)
		}
	}
}
