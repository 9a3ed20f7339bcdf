import type { MapPosition } from "../model/wardleyMap";

/** A point of the map area in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Size of the map area in px, margins excluded. */
export interface MapArea {
  readonly width: number;
  readonly height: number;
}

/** Coordinates further out than this (in map areas) are drawn here; nobody can see either. */
const FURTHEST = 1000;

/** A number as it may be drawn: `fallback` when it is none, and never beyond what an SVG viewer can hold. */
export function drawable(value: number, fallback: number, limit = FURTHEST): number {
  if (Number.isNaN(value)) return fallback;
  return Math.max(-limit, Math.min(limit, value));
}

/** px from the left edge (language reference 3.2). */
export function xOf(area: MapArea, evolution: number): number {
  return drawable(evolution, 0.1) * area.width;
}

/** px from the upper edge (language reference 3.2). */
export function yOf(area: MapArea, visibility: number): number {
  return (1 - drawable(visibility, 0.9)) * area.height;
}

/** Where a position of the map lies. */
export function pointOf(area: MapArea, position: MapPosition): Point {
  return { x: xOf(area, position.evolution), y: yOf(area, position.visibility) };
}
