package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// asLauncher makes the test's own executable the launcher: what it starts of itself inherits the variable.
const asLauncher = "MPM_TEST_AS_LAUNCHER"

func TestMain(m *testing.M) {
	if wanted := os.Getenv(asProbe); wanted != "" {
		probe(wanted)
		os.Exit(0)
	}
	if target := os.Getenv(asAttacker); target != "" {
		attackAll(target)
		os.Exit(0)
	}
	if os.Getenv(asLauncher) != "" {
		if numbers := os.Getenv(withoutCalls); numbers != "" && os.Args[1] == "run" {
			if err := forgetCalls(numbers); err != nil {
				panic(err)
			}
		}
		main()
	}
	openToOthers()
	if os.Getenv(isIsolated) != "" {
		bringUp()
	} else if status, ok := isolate(); ok {
		os.Exit(status)
	}
	os.Exit(m.Run())
}

// openToOthers lets other users execute the test's executable, which go test puts into a folder of ours alone.
func openToOthers() {
	self, err := os.Executable()
	if err != nil || os.Getuid() != 0 {
		return
	}
	for folder := filepath.Dir(self); strings.HasPrefix(filepath.Base(folder), "b001") || strings.HasPrefix(filepath.Base(folder), "go-build"); folder = filepath.Dir(folder) {
		_ = os.Chmod(folder, 0o755)
	}
}
