/**
 * What an access token of another system can be for. A route that says nothing is closed to tokens, whatever their owner may do: people,
 * passwords, factors, tokens and the administration are for people who have signed in.
 */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CONSULTATION_COMMAND_NAMES, type ConsultationCommandName } from '../../workflows/commands/commands.js';

const BESIDE_ACTS = ['read', 'file.upload', 'draft.save', 'letter.issue'] as const;

/** "read" is all that its owner reads; the others are what its owner may do, each by its name. */
export type TokenScope = (typeof BESIDE_ACTS)[number] | ConsultationCommandName;
export const TOKEN_SCOPES: readonly TokenScope[] = [...BESIDE_ACTS, ...CONSULTATION_COMMAND_NAMES];

/** The name of the second way to say who asks, in the description of the interface. */
export const TOKEN_SECURITY = 'token';
export const TOKEN_SCOPE = 'scope-of-tokens';

/** Opens a route to tokens that have a scope, as far as their owner may come. */
export const ForTokens = (scope: TokenScope): MethodDecorator =>
  applyDecorators(SetMetadata(TOKEN_SCOPE, scope), ApiBearerAuth(TOKEN_SECURITY));
