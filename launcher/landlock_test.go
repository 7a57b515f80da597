package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestLandlock(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"open", "closed"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name, "file"), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(folder, "link")
	if err := os.Symlink(filepath.Join(folder, "closed"), link); err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]string{
		"write " + filepath.Join(folder, "open/new"):    "works",
		"read " + filepath.Join(folder, "closed/file"):  "EACCES",
		"write " + filepath.Join(folder, "closed/file"): "EACCES",
		"read " + link + "/file":                        "EACCES",
		"write " + link + "/file":                       "EACCES",
		"io_uring":                                      "EPERM", "unshare": "EPERM",
		"environ " + strconv.Itoa(os.Getpid()): "EACCES",
	}
	output := prepare(t, spec.Spec{
		Command: []string{self},
		Cwd:     filepath.Join(folder, "open"),
		Env:     map[string]string{asProbe: lines(wanted), "PATH": "/usr/bin:/bin"},
		Sandbox: &spec.Sandbox{Landlock: &spec.Landlock{
			Read:  []string{"/usr", "/bin", "/lib", "/lib64", "/etc", "/sys", filepath.Dir(self), link},
			Write: []string{"/dev", filepath.Join(folder, "open"), link},
		}},
	}).finish()
	if strings.Contains(output, "the sandbox cannot be made: Landlock") {
		t.Skip("skipped: " + output)
	}
	answers := make(map[string]string)
	for line := range strings.SplitSeq(output, "\n") {
		if at := strings.LastIndex(line, ": "); at >= 0 {
			answers[line[:at]] = line[at+2:]
		}
	}
	expect(t, answers, wanted)
}
