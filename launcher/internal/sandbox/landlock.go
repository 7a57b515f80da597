package sandbox

import (
	"errors"

	"github.com/landlock-lsm/go-landlock/landlock"
	kernel "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// Versions of the kernel's Landlock that added what is used here.
const (
	withRefer  = 2
	withPorts  = 4
	withScopes = 6
)

// What each version can deny. The library's "best effort" is not used: where a rule cannot be had in full, as linking
// between folders on the first version, it restricts nothing at all.
var versions = []landlock.Config{
	1: landlock.V1, landlock.V2, landlock.V3, landlock.V4, landlock.V5, landlock.V6, landlock.V7, landlock.V8, landlock.V9,
	landlock.V10, landlock.V11,
}

// landlockVersion is the kernel's; 0: none.
func landlockVersion() int {
	version, err := kernel.LandlockGetABIVersion()
	if err != nil {
		return 0
	}
	return version
}

// confineByLandlock allows the paths of the spec and nothing else, as far as this kernel's Landlock goes.
func confineByLandlock(allowed *spec.Landlock) error {
	version := landlockVersion()
	if version < 1 {
		return stepError("Landlock", errors.New("this kernel has none, or it is not enabled"))
	}
	config := versions[min(version, len(versions)-1)]
	// A program's own servers may listen: only connecting leads out.
	config.HandledAccessNet &= kernel.AccessNetConnectTCP | kernel.AccessNetConnectSendUDP
	if allowed.ConnectPorts == nil {
		config.HandledAccessNet = 0
	}
	if err := restrictThread(config, rulesOf(allowed, version)); err != nil {
		return stepError("Landlock's rules", err)
	}
	return nil
}

// confineScope denies the abstract sockets of others, which a network namespace that is shared does not.
func confineScope() error {
	if landlockVersion() < withScopes {
		return nil
	}
	if err := restrictThread(landlock.Config{Scoped: kernel.ScopeAbstractUnixSocket}, nil); err != nil {
		return stepError("Landlock's scopes", err)
	}
	return nil
}

// restrictThread restricts the calling thread, which executes the program. It needs no_new_privs.
func restrictThread(config landlock.Config, rules []landlock.Rule) error {
	ruleset, _, err := config.NewRulesetFD(rules...)
	if err != nil {
		return err
	}
	defer unix.Close(ruleset)
	return kernel.LandlockRestrictSelf(ruleset, 0)
}

// rulesOf opens what is allowed without following links, which may lead to what is not. What cannot be opened is left
// out. The descriptors are closed as the program is executed.
func rulesOf(allowed *spec.Landlock, version int) []landlock.Rule {
	var rules []landlock.Rule
	for _, path := range allowed.Read {
		if opened, err := open("/", path); err == nil && isFolder(opened) {
			rules = append(rules, landlock.RODirs(pathOf(opened)))
		} else if err == nil {
			rules = append(rules, landlock.ROFiles(pathOf(opened)))
		}
	}
	for _, path := range allowed.Write {
		// Terminals are of no use without ioctl.
		if opened, err := open("/", path); err == nil && isFolder(opened) {
			rule := landlock.RWDirs(pathOf(opened)).WithIoctlDev()
			if version >= withRefer {
				rule = rule.WithRefer()
			}
			rules = append(rules, rule)
		} else if err == nil {
			rules = append(rules, landlock.RWFiles(pathOf(opened)).WithIoctlDev())
		}
	}
	if version >= withPorts {
		for _, port := range allowed.ConnectPorts {
			rules = append(rules, landlock.ConnectTCP(uint16(port)))
		}
	}
	return rules
}
