/** GitHub's GraphQL API for the stand-in: every query is checked and executed by GitHub's own schema. */
import type { GraphQLSchema } from 'graphql'

let opening: Promise<GraphQLSchema> | undefined

/** Loaded on first use: it is large, and few tests need it. */
async function loadSchema(): Promise<GraphQLSchema> {
  const { buildSchema } = await import('graphql')
  const { schema } = await import('@octokit/graphql-schema')
  return buildSchema(schema.idl, { assumeValid: true })
}

/** Resolvers of the fields of Query and Mutation. */
export type GraphRoot = Readonly<Record<string, unknown>>

/** What a request asks for: `graphql/update-refs`, `graphql/review-threads`. */
export function graphOperation(query: string): string {
  const names = [
    'reviewThreads',
    'reviews',
    'resolveReviewThread',
    'minimizeComment',
    'updatePullRequestReviewComment',
    'dismissPullRequestReview',
    'updateRefs',
    'addReaction'
  ]
  const name = names.find((each) => new RegExp(`\\b${each}\\s*\\(`).test(query)) ?? 'unknown'
  return `graphql/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Executes a request; a query that does not fit the schema is a problem. */
export async function executeGraph(
  { query, variables }: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  rootValue: GraphRoot,
  problems: string[]
): Promise<unknown> {
  const { graphql } = await import('graphql')
  const result = await graphql({
    schema: await (opening ??= loadSchema()),
    source: query,
    rootValue,
    variableValues: variables
  })
  for (const error of result.errors ?? []) {
    // One that a resolver throws is an answer of GitHub's; all others are faults of the query or of the stand-in.
    if (!(error.originalError instanceof GraphRefusal)) problems.push(`GraphQL: ${error.message}`)
  }
  const errors = result.errors?.map(({ message, path, originalError }) => ({
    message,
    path,
    ...(originalError instanceof GraphRefusal ? { type: originalError.type } : {})
  }))
  return { data: result.data, ...(errors === undefined ? {} : { errors }) }
}

/** A refusal by GitHub. */
export class GraphRefusal extends Error {
  readonly type: string
  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}
