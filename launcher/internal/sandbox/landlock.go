package sandbox

import (
	"os"

	"github.com/landlock-lsm/go-landlock/landlock"
	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// confineByLandlock allows the paths of the spec and nothing else, as far as this kernel's Landlock goes.
func confineByLandlock(allowed *spec.Landlock) error {
	var rules []landlock.Rule
	for _, path := range allowed.Read {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			rules = append(rules, landlock.RODirs(path))
		} else if err == nil {
			rules = append(rules, landlock.ROFiles(path))
		}
	}
	for _, path := range allowed.Write {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			rules = append(rules, landlock.RWDirs(path).WithRefer())
		} else if err == nil {
			rules = append(rules, landlock.RWFiles(path))
		}
	}
	config := landlock.V6.BestEffort()
	if err := config.RestrictPaths(rules...); err != nil {
		return stepError("Landlock's rules", err)
	}
	if err := config.RestrictScoped(); err != nil {
		return stepError("Landlock's scopes", err)
	}
	if allowed.ConnectPorts != nil {
		var ports []landlock.Rule
		for _, port := range allowed.ConnectPorts {
			ports = append(ports, landlock.ConnectTCP(uint16(port)))
		}
		if err := config.RestrictNet(ports...); err != nil {
			return stepError("Landlock's ports", err)
		}
	}
	return requireLandlock()
}

// requireLandlock: a kernel without it restricts nothing, which must not pass for a sandbox.
func requireLandlock() error {
	const versionFlag = 1
	if _, _, errno := unix.Syscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, versionFlag); errno != 0 {
		return stepError("Landlock", errno)
	}
	return nil
}
