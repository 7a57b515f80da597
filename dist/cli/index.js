import { open } from '../index.js'

await open.cli()
