package policy

import (
	"os"
	"testing"

	"github.com/elastic/go-seccomp-bpf/arch"
)

func TestGeneratedFiltersAreUpToDate(t *testing.T) {
	for _, processor := range []string{"amd64", "arm64"} {
		want, err := Render(processor)
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile("../filter_" + processor + ".go"); string(got) != want {
			t.Errorf("the filter of %s is not that of the policy: run go generate ./internal/seccomp", processor)
		}
	}
}

// A misspelt call would be left out like one that an architecture does not have.
func TestKnowsEveryRefusedCall(t *testing.T) {
	if len(known(Refused, arch.X86_64.SyscallNames)) != len(Refused) {
		t.Errorf("of %v, only these are known: %v", Refused, known(Refused, arch.X86_64.SyscallNames))
	}
}
