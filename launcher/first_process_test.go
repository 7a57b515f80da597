package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// The first process keeps its rights, and the thread of it that gave them up for the program is gone: by a thread that is the
// program's equal, it could reach the others.
func TestOnlyTheProgramIsConfined(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		users := []*spec.User{nil}
		if !each.userNamespace {
			users = append(users, &spec.User{UID: unprivileged, GID: unprivileged})
		}
		for _, user := range users {
			wanted := script("echo ready; read -r end")
			wanted.User, wanted.Cwd = user, "/"
			launched := each.prepare(t, wanted, spec.Namespaces{})
			input, err := launched.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			pids := regexp.MustCompile(`started (\d+) \d+ (\d+)`).FindStringSubmatch(launched.startUntil("ready"))
			waitFor(t, "no thread of the first process is confined", func() bool {
				confined, all := 0, threadsOf(t, pids[2])
				for _, thread := range all {
					if !strings.Contains(thread, "\nSeccomp:\t0\n") || statusOf(thread, "Uid") != statusOf(all[0], "Uid") || statusOf(thread, "CapEff") != statusOf(all[0], "CapEff") {
						confined++
					}
				}
				return confined == 0
			})
			if got := statusOf(threadsOf(t, pids[2])[0], "CapEff"); got == none {
				t.Error("the first process has no rights")
			}
			program := threadsOf(t, pids[1])
			for name, want := range map[string]string{"Seccomp": "2", "NoNewPrivs": "1", "CapEff": none, "CapPrm": none, "CapBnd": none, "CapAmb": none, "CapInh": none} {
				if got := statusOf(program[0], name); got != want || len(program) != 1 {
					t.Errorf("%s of the program is %s, not %s (of %d threads)", name, got, want, len(program))
				}
			}
			_ = input.Close()
			launched.end(launched.Wait())
		}
	})
}

const none = "0000000000000000"

// threadsOf returns the status of each thread of a process.
func threadsOf(t *testing.T, pid string) []string {
	t.Helper()
	files, err := filepath.Glob("/proc/" + pid + "/task/*/status")
	if err != nil || len(files) == 0 {
		t.Fatalf("%s has no threads (%v)", pid, err)
	}
	var found []string
	for _, file := range files {
		// One that has just ended has none.
		if text, err := os.ReadFile(file); err == nil {
			found = append(found, string(text))
		}
	}
	return found
}

func statusOf(status, name string) string {
	found := regexp.MustCompile(`(?m)^` + name + `:\s+(.*)$`).FindStringSubmatch(status)
	if found == nil {
		return ""
	}
	return found[1]
}

// It still has the first process's memory, in which the launcher's secrets are.
func TestProgramCannotBeTracedBeforeItIsTheProgram(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		wanted := script("true")
		if !each.userNamespace {
			wanted.User, wanted.Cwd = &spec.User{UID: unprivileged, GID: unprivileged}, "/"
		}
		program := each.prepare(t, wanted, spec.Namespaces{}).startOnStoppedTerminal()
		memory, err := os.Stat(fmt.Sprintf("/proc/%d/mem", program))
		if err != nil {
			t.Fatal(err)
		}
		if owner := memory.Sys().(*syscall.Stat_t).Uid; owner != 0 {
			t.Errorf("its memory is user %d's", owner)
		}
	})
}

func TestSandboxedProgramIsAFreshProcess(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		launched := each.prepare(t, spec.Spec{
			Command: []string{"/bin/sh", "-c", "env; pwd; ulimit -n; grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/$$/fd; cat /proc/self/oom_score_adj; cat /proc/self/timerslack_ns"},
			Env:     map[string]string{"PATH": "/usr/bin:/bin", "KEY": "value", "GOMAXPROCS": "7"},
			Cwd:     "/usr",
		}, spec.Namespaces{})
		launched.Path, launched.Args = "/bin/sh", append([]string{"sh", "-c", `trap "" INT HUP QUIT PIPE TTOU; ulimit -S -n 333; exec "$@"`, "sh"}, launched.Args...)
		output := launched.finish()
		if !regexp.MustCompile(`^(\w+=.*\n)+/usr\n333\nSigBlk:\s0+\nSigIgn:\s0+\n0\n1\n2\n([89]\d\d|1000)\n` + slack(t) + `$`).MatchString(output) {
			t.Errorf("it is not fresh: %s", output)
		}
		// The launcher's processes have variables of the same names.
		if got := regexp.MustCompile(`(?m)^GO.*$`).FindAllString(output, -1); len(got) != 1 || got[0] != "GOMAXPROCS=7" {
			t.Errorf("its settings of the Go runtime are %q", got)
		}
	})
}

// As execvp does, also where the program is executed by a process that was forked for it.
func TestSandboxedProgramIsFoundAsTheCLibraryDoes(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		folder := each.folder(t)
		if err := exec.Command("sh", "-c", `cd "$1" && mkdir closed open && echo 'echo "$1 works"' >open/tool && chmod 755 open/tool && cp open/tool closed/tool && chmod 644 closed/tool && printf broken >open/bad && printf '#!/missing\n' >open/lost && chmod 755 open/lost`, "sh", folder).Run(); err != nil {
			t.Fatal(err)
		}
		path := strings.Join([]string{folder + "/missing", folder + "/closed", folder + "/open"}, ":")
		for name, want := range map[string]string{
			"tool":                     "^it works\n$",
			folder + "/closed/tool":    "failed " + folder + "/closed/tool: Permission denied",
			folder + "/open/lost":      "failed " + folder + "/open/lost: No such file or directory",
			folder + "/open/bad":       "failed .*: Permission denied",
			folder + "/open/not-there": "^\x00mpmn failed .*: No such file or directory",
		} {
			launched := each.prepare(t, spec.Spec{Command: []string{name, "it"}, Env: map[string]string{"PATH": path}}, spec.Namespaces{})
			output := launched.finish()
			if !regexp.MustCompile(want).MatchString(output) {
				t.Errorf("%s: it wrote %q", name, output)
			}
			if got := launched.ProcessState.ExitCode(); strings.Contains(want, "failed") && got != 127 {
				t.Errorf("%s: it ended with %d", name, got)
			}
		}
	})
}

// slack is the timer slack of this process, as a line.
func slack(t *testing.T) string {
	t.Helper()
	found, err := unix.PrctlRetInt(unix.PR_GET_TIMERSLACK, 0, 0, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.Itoa(found) + "\n"
}
