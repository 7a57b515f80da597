// Command generate writes the filters that the launcher loads. Run it in launcher/internal/seccomp by go generate.
package main

import (
	"log"
	"os"

	"mpm-orchestrator/launcher/internal/seccomp/policy"
)

func main() {
	for _, processor := range []string{"amd64", "arm64"} {
		text, err := policy.Render(processor)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile("filter_"+processor+".go", []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
