package main

import (
	"os"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

// As while the action is updated on a machine where a session is running.
func TestStartsThoughItsOwnFileIsGone(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		text, err := os.ReadFile("/proc/self/exe")
		if err != nil {
			t.Fatal(err)
		}
		copied := each.folder(t) + "/launcher"
		if err := os.WriteFile(copied, text, 0o755); err != nil {
			t.Fatal(err)
		}
		file, err := os.Open(copied)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := os.Remove(copied); err != nil {
			t.Fatal(err)
		}
		launched := each.prepare(t, script("echo works"), spec.Namespaces{})
		launched.ExtraFiles = []*os.File{file}
		launched.Path = "/proc/self/fd/3"
		if output := launched.finish(); output != "works\n" {
			t.Errorf("it wrote %q", output)
		}
	})
}
