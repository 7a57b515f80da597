/**
 * Runs a command on a machine whose only network is the outside of `outside.mjs`. It runs in namespaces of its own
 * (network, mounts), made by its caller. Arguments: a file with settings as JSON, the file for the result.
 */
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { passOn, startOpenProxy, startSender, startServices } from './services.mjs'

const [settingsFile, resultFile] = process.argv.slice(2)
const settings = JSON.parse(fs.readFileSync(settingsFile, 'utf8'))
const { folder, links, resolver, sendTo, ownAddress, services, openProxyPort, forwards, command, cwd, env } =
  settings

ip('link set lo up')
ip(`addr add ${ownAddress}/32 dev lo`)
for (const [name, value] of [
  ['net/ipv4/ping_group_range', `${process.getgid()} ${process.getgid()}`],
  ['net/ipv4/ip_unprivileged_port_start', '0']
])
  fs.writeFileSync(`/proc/sys/${name}`, value)
const outside = await startOutside()
hideMachine()
const sender = await startSender(sendTo)
await startServices(services, sender.send)
await startOpenProxy(openProxyPort)
for (const { port, file } of forwards) await passOn(port, file)
fs.writeFileSync(path.join(cwd, 'world-pid'), `${process.pid} ${sender.descriptor}\n`)
const result = await run(command, { cwd, env })
outside.send('report')
const report = await nextMessage(outside)
fs.writeFileSync(resultFile, JSON.stringify({ ...result, ...report }))
process.exit()

async function startOutside() {
  const child = spawn(
    'unshare',
    ['--net', process.execPath, path.join(import.meta.dirname, 'outside.mjs'), JSON.stringify(settings)],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }
  )
  child.once('exit', (code) => fail(`The outside ended with ${code}.`))
  await nextMessage(child)
  const hardware = {}
  for (const { inner, innerAddress, innerAddress6, outer, outerAddress, outerAddress6, routes } of links) {
    ip(`link add ${inner} type veth peer name ${outer} netns ${child.pid}`)
    ip(`link set ${inner} addrgenmode none multicast off arp off up`)
    ip(`addr add ${innerAddress}/24 dev ${inner}`)
    // On the loopback device, because one on a link is announced to its neighbours.
    ip(`-6 addr add ${innerAddress6}/128 dev lo nodad`)
    const peer = hardwareAddress(inner, child.pid, outer)
    ip(`neigh replace ${outerAddress} lladdr ${peer} dev ${inner} nud permanent`)
    ip(`-6 neigh replace ${outerAddress6} lladdr ${peer} dev ${inner} nud permanent`)
    for (const route of routes)
      ip(
        route.includes(':')
          ? `-6 route add ${route} via ${outerAddress6} dev ${inner} onlink src ${innerAddress6}`
          : `route add ${route} via ${outerAddress} dev ${inner}`
      )
    hardware[inner] = hardwareAddress(inner)
  }
  child.send(hardware)
  await nextMessage(child)
  return child
}

/** The address of a device, or of its peer in the namespace of another process. */
function hardwareAddress(device, pid, peer) {
  const words = pid === undefined ? [] : ['nsenter', '--net', `--target=${pid}`, '--']
  const [program, ...args] = [...words, 'ip', '-json', 'link', 'show', peer ?? device]
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8' }))[0].address
}

/** Names are resolved outside, and services of the machine are not there. */
function hideMachine() {
  for (const [name, text] of [
    ['resolv.conf', `nameserver ${resolver}\noptions timeout:2 attempts:1\n`],
    ['nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\n'],
    ['hosts', '127.0.0.1 localhost\n::1 localhost\n']
  ]) {
    const file = path.join(folder, name)
    fs.writeFileSync(file, text, { mode: 0o644 })
    execFileSync('mount', ['--bind', file, fs.realpathSync(`/etc/${name}`)])
  }
  for (const place of ['/run', '/srv'])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'mode=755', 'world', place])
}

function run([program, ...args], options) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (text) => (texts[name] += text))
  return new Promise((settle) => {
    child.once('error', (error) => fail(error.message))
    child.once('close', (exitCode) => settle({ exitCode, ...texts }))
  })
}

function nextMessage(child) {
  return new Promise((settle) => child.once('message', settle))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

function ip(words) {
  execFileSync('ip', words.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] })
}
