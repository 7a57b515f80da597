package main

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

func init() {
	probes["lower-score"] = func(string) error { return os.WriteFile("/proc/self/oom_score_adj", []byte("0"), 0) }
}

func TestOnlyTheProgramHasAHigherScore(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		launched := each.prepare(t, script("echo ready; read -r end"), spec.Namespaces{})
		input, err := launched.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		pids := regexp.MustCompile(`started (\d+) \d+ (\d+)`).FindStringSubmatch(launched.startUntil("ready"))
		own := scoreOf(t, strconv.Itoa(os.Getpid()))
		if got := scoreOf(t, pids[1]); got != max(own, 800) {
			t.Errorf("the program's is %d", got)
		}
		waitFor(t, "the first process has its own", func() bool { return scoreOf(t, pids[2]) == own })
		_ = input.Close()
		launched.end(launched.Wait())
	})
}

func scoreOf(t *testing.T, pid string) int {
	t.Helper()
	text, err := os.ReadFile("/proc/" + pid + "/oom_score_adj")
	if err != nil {
		t.Fatal(err)
	}
	return toNumber(strings.TrimSpace(string(text)))
}

// When memory runs out, the kernel ends the program first. What a launcher with privileges has set, the program keeps.
func TestProgramCannotLowerItsScore(t *testing.T) {
	if !mayUseResources(t) {
		t.Skip("skipped: it needs CAP_SYS_RESOURCE")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := &spec.User{UID: unprivileged, GID: unprivileged}
	sandbox := &spec.Sandbox{Namespaces: &spec.Namespaces{}}
	for name, wanted := range map[string]spec.Spec{
		"root in a sandbox":         {Sandbox: sandbox},
		"another user in a sandbox": {Sandbox: sandbox, User: other},
		"another user":              {User: other},
	} {
		wanted.Command, wanted.Cwd, wanted.Env = []string{self}, "/", map[string]string{asProbe: "lower-score"}
		if output := prepare(t, wanted).finish(); output != "lower-score: EACCES\n" {
			t.Errorf("%s: it wrote %q", name, output)
		}
	}
}

func mayUseResources(t *testing.T) bool {
	t.Helper()
	effective, err := strconv.ParseUint(statusOf(threadsOf(t, "self")[0], "CapEff"), 16, 64)
	return err == nil && effective&(1<<unix.CAP_SYS_RESOURCE) != 0
}
