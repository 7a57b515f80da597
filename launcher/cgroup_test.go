package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestJoinsItsCgroup(t *testing.T) {
	members := filepath.Join(t.TempDir(), "cgroup.procs")
	for _, each := range []struct {
		title string
		files []string
		words []string
		want  string
	}{
		{"by files", []string{members}, nil, ""},
		{"by a command", nil, []string{"sh", "-c", `echo "$1" > "$0"`, members}, ""},
		{"by a file that is missing", []string{"/proc/nowhere/cgroup.procs"}, nil, "\x00mpmn unconfined /proc/nowhere/cgroup.procs: No such file or directory\x00"},
		{"by a command that fails", nil, []string{"sh", "-c", "echo no; exit 5"}, "\x00mpmn unconfined sh: it ended with status 5\x00"},
		{"by a command that is missing", nil, []string{"/nowhere"}, "\x00mpmn unconfined /nowhere: fork/exec /nowhere: no such file or directory\x00"},
	} {
		t.Run(each.title, func(t *testing.T) {
			_ = os.Remove(members)
			wanted := script("echo $$")
			wanted.JoinFiles, wanted.JoinCommand = each.files, each.words
			output := prepare(t, wanted).finish()
			if each.want != "" {
				if !strings.HasPrefix(output, each.want) {
					t.Errorf("it wrote %q", output)
				}
				return
			}
			if joined, _ := os.ReadFile(members); string(joined) != output {
				t.Errorf("%q joined, the program is %q", joined, output)
			}
		})
	}
}

func TestIsInItsCgroupBeforeItStarts(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		members := filepath.Join(each.folder(t), "members")
		wanted := script("cat " + members)
		wanted.JoinCommand = []string{"sh", "-c", `sleep 0.2; echo joined > "$0"`, members}
		if output := each.prepare(t, wanted, spec.Namespaces{}).finish(); output != "joined\n" {
			t.Errorf("it wrote %q", output)
		}
	})
}

func TestStartsInACgroupOfVersion2(t *testing.T) {
	folder := makeUnified(t)
	name := filepath.Base(folder)
	wanted := script("cat /proc/self/cgroup")
	wanted.JoinFiles = []string{filepath.Join(folder, "cgroup.procs")}
	outputs := map[string]string{
		"alone":        prepare(t, wanted).finish(),
		"in a sandbox": ways[0].prepare(t, wanted, spec.Namespaces{}).finish(),
	}
	for where, output := range outputs {
		if !strings.Contains(output, "/"+name+"\n") || strings.Contains(output, "unconfined") {
			t.Errorf("%s: it wrote %q", where, output)
		}
	}
}

// makeUnified makes an empty cgroup of version 2.
func makeUnified(t *testing.T) string {
	t.Helper()
	for _, root := range []string{"/sys/fs/cgroup", "/sys/fs/cgroup/unified"} {
		if _, err := os.Stat(filepath.Join(root, "cgroup.controllers")); err != nil {
			continue
		}
		folder, err := os.MkdirTemp(root, "mpm-test-")
		if err != nil {
			t.Skip("skipped: no cgroup can be made here: ", err)
		}
		t.Cleanup(func() { waitFor(t, "its cgroup to be empty", func() bool { return os.Remove(folder) == nil }) })
		return folder
	}
	t.Skip("skipped: no cgroups of version 2 here")
	return ""
}
