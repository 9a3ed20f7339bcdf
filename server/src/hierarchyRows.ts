import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from "vscode-languageserver";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "#core/services/callHierarchy";
import { prepareTypeHierarchy, subtypes, supertypes } from "#core/services/typeHierarchy";
import { type Feature, feature } from "./feature";
import { workspaceFeature } from "./workspaceFeature";

/** Rows of the table: the value chain as call hierarchy; pipelines and submaps as type hierarchy. */
export const HIERARCHY: readonly Feature[] = [
  feature(CallHierarchyPrepareRequest.type, {
    capabilities: { callHierarchyProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => prepareCallHierarchy(snapshot, position) ?? null,
  }),
  workspaceFeature(CallHierarchyIncomingCallsRequest.type, {
    capabilities: {},
    empty: null,
    answer: async (workspace, { item }) => (await incomingCalls(workspace, item)) ?? null,
  }),
  workspaceFeature(CallHierarchyOutgoingCallsRequest.type, {
    capabilities: {},
    empty: null,
    answer: async (workspace, { item }) => (await outgoingCalls(workspace, item)) ?? null,
  }),
  feature(TypeHierarchyPrepareRequest.type, {
    capabilities: { typeHierarchyProvider: true },
    empty: null,
    positional: true,
    answer: (snapshot, { position }) => prepareTypeHierarchy(snapshot, position) ?? null,
  }),
  workspaceFeature(TypeHierarchySupertypesRequest.type, {
    capabilities: {},
    empty: null,
    answer: async (workspace, { item }) => (await supertypes(workspace, item)) ?? null,
  }),
  workspaceFeature(TypeHierarchySubtypesRequest.type, {
    capabilities: {},
    empty: null,
    answer: async (workspace, { item }) => (await subtypes(workspace, item)) ?? null,
  }),
];
