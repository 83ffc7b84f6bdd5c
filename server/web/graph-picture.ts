/** The picture: draws a view by sigma.js, and knows which thing is chosen. What a view holds is the server's. */

import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { animateNodes } from "sigma/utils";

/** As `/graph/data.json` gives it; its `columns` say what stands where. */
export interface Data {
  readonly things: readonly (readonly [string, string, string, number, number, number])[];
  readonly ties: readonly (readonly [number, number, string, string])[];
}

export interface Actions {
  /** A thing was chosen; null when none is. */
  choose(key: string | null): void;
  open(key: string): void;
}

interface Node {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  kind: string;
  forceLabel: boolean;
}

interface Edge {
  label: string;
  color: string;
  size: number;
}

const FEW = 90;
/** Things that can all be labelled. */

const MOVING = 350;
/** Milliseconds. */

const NARROW = 500;
/** Pixels: below, a long label would leave the picture. */

const SHORTENED = 18;

export class Picture {
  readonly graph = new MultiDirectedGraph<Node, Edge>();
  readonly #sigma: Sigma<Node, Edge>;
  readonly #canvas: HTMLElement;
  readonly #actions: Actions;
  #chosen: string | null = null;
  #stopMoving: () => void = () => undefined;
  #near = new Set<string>();
  #colours = readColours();

  constructor(canvas: HTMLElement, actions: Actions) {
    this.#canvas = canvas;
    this.#actions = actions;
    this.#sigma = new Sigma<Node, Edge>(this.graph, canvas, {
      allowInvalidContainer: true,
      labelFont: getComputedStyle(canvas).fontFamily,
      labelSize: 13,
      labelColor: { color: this.#colours.ink },
      labelRenderedSizeThreshold: 5.5,
      defaultDrawNodeHover: (context, node, settings) => this.#drawHover(context, node, settings),
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      zIndex: true,
      nodeReducer: (key, node) => this.#asSeen(key, node),
      edgeReducer: (key, edge) => this.#edgeAsSeen(key, edge),
    });
    this.#sigma.on("clickNode", ({ node }) => actions.open(node));
    this.#sigma.on("clickStage", () => this.choose(null));
    this.#sigma.on("enterNode", () => canvas.classList.add("over"));
    this.#sigma.on("leaveNode", () => canvas.classList.remove("over"));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#recolour());
  }

  get chosen(): string | null {
    return this.#chosen;
  }

  /** Draws a view in place of the one before; what is in both moves to its new place. */
  show(data: Data): void {
    const few = data.things.length <= FEW;
    const narrow = this.#canvas.clientWidth < NARROW;
    const kept = new Set(data.things.map(([key]) => key));
    this.#stopMoving();
    const moves: Record<string, { x: number; y: number }> = {};
    this.graph.clearEdges();
    for (const key of this.graph.nodes()) if (!kept.has(key)) this.graph.dropNode(key);
    for (const [key, kind, name, x, y, more] of data.things) {
      const looks = {
        kind,
        label: `${narrow ? shortened(name) : name}${more ? `  +${more}` : ""}`,
        color: this.#colours.kinds[kind] ?? this.#colours.ink,
        size: kind === "authority" ? (few ? 9 : 6) : few ? 6 : 3,
        forceLabel: !narrow && data.things.length <= FEW / 2,
      };
      if (this.graph.hasNode(key)) this.graph.mergeNodeAttributes(key, looks);
      else this.graph.addNode(key, { ...looks, x, y });
      moves[key] = { x, y };
    }
    for (const [from, to, label] of data.ties) {
      const [start, end] = [data.things[from]?.[0], data.things[to]?.[0]];
      if (start && end) this.graph.addEdge(start, end, { label, ...this.#looksOfTie(few) });
    }
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      for (const [key, place] of Object.entries(moves)) this.graph.mergeNodeAttributes(key, place);
    } else this.#stopMoving = animateNodes(this.graph, moves, { duration: MOVING });
    this.#sigma.setSetting("labelDensity", few && !narrow ? 3 : 1);
    this.choose(this.#chosen && kept.has(this.#chosen) ? this.#chosen : null);
  }

  /** Chooses a thing, so that it and what it is tied to stand out. */
  choose(key: string | null): void {
    this.#chosen = key;
    this.#near = new Set(key ? this.graph.neighbors(key) : []);
    this.#canvas.dataset["chosen"] = key ?? "";
    this.#sigma.refresh({ skipIndexation: true });
    this.#actions.choose(key);
    if (key) this.#keepInSight(key);
  }

  open(key: string): void {
    this.#actions.open(key);
  }

  /** The nearest thing in a direction on the screen; the first one when none is chosen. */
  next(right: number, down: number): string | null {
    if (!this.#chosen) return this.graph.nodes()[0] ?? null;
    const here = this.placeOf(this.#chosen);
    let best: string | null = null;
    let least = Infinity;
    for (const key of this.graph.nodes()) {
      const there = this.placeOf(key);
      const [x, y] = [there.x - here.x, there.y - here.y];
      const along = x * right + y * down;
      const aside = Math.abs(x * down - y * right);
      if (key === this.#chosen || along <= 0.5 || aside > 2 * along) continue;
      const cost = along + 2 * aside;
      if (cost < least) [best, least] = [key, cost];
    }
    return best;
  }

  /** Where a thing is on the canvas, in pixels. */
  placeOf(key: string): { x: number; y: number } {
    return this.#sigma.graphToViewport(this.graph.getNodeAttributes(key));
  }

  zoom(times: number): void {
    const camera = this.#sigma.getCamera();
    void camera.animate({ ratio: this.#sigma.getCamera().getBoundedRatio(camera.ratio / times) }, { duration: 150 });
  }

  showWhole(): void {
    void this.#sigma.getCamera().animatedReset({ duration: MOVING });
  }

  #keepInSight(key: string): void {
    const { x, y } = this.placeOf(key);
    const { width, height } = this.#sigma.getDimensions();
    if (x >= 0 && y >= 0 && x <= width && y <= height) return;
    const shown = this.#sigma.getNodeDisplayData(key);
    if (shown) void this.#sigma.getCamera().animate({ x: shown.x, y: shown.y }, { duration: MOVING });
  }

  #asSeen(key: string, node: Node): Partial<Node> & { highlighted?: boolean; zIndex?: number } {
    if (!this.#chosen) return node;
    if (key === this.#chosen) return { ...node, highlighted: true, zIndex: 2 };
    if (this.#near.has(key)) return { ...node, zIndex: 1, forceLabel: this.#near.size <= FEW / 4 };
    return { ...node, color: this.#colours.faint, label: "", forceLabel: false };
  }

  #edgeAsSeen(key: string, edge: Edge): Partial<Edge> & { hidden?: boolean; zIndex?: number } {
    if (!this.#chosen) return edge;
    const touches = this.graph.hasExtremity(key, this.#chosen);
    return touches ? { ...edge, color: this.#colours.ink, zIndex: 1 } : edge;
  }

  #drawHover(
    context: CanvasRenderingContext2D,
    node: { x: number; y: number; size: number; label?: string | null },
    settings: { labelSize: number; labelFont: string },
  ): void {
    context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
    const label = node.label ?? "";
    const wide = context.measureText(label).width + 10;
    context.fillStyle = this.#colours.ground;
    context.strokeStyle = this.#colours.ink;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
    context.stroke();
    if (!label) return;
    context.fillRect(node.x + node.size + 4, node.y - settings.labelSize + 2, wide, settings.labelSize + 6);
    context.fillStyle = this.#colours.ink;
    context.fillText(label, node.x + node.size + 8, node.y + 4);
  }

  #looksOfTie(few: boolean): { color: string; size: number } {
    return few ? { color: this.#colours.tie, size: 1.5 } : { color: this.#colours.faint, size: 0.7 };
  }

  #recolour(): void {
    this.#colours = readColours();
    this.graph.updateEachNodeAttributes((_, node) => ({
      ...node,
      color: this.#colours.kinds[node.kind] ?? this.#colours.ink,
    }));
    const few = this.graph.order <= FEW;
    this.graph.updateEachEdgeAttributes((_, edge) => ({ ...edge, ...this.#looksOfTie(few) }));
    this.#sigma.setSetting("labelColor", { color: this.#colours.ink });
  }
}

function shortened(name: string): string {
  return name.length > SHORTENED ? `${name.slice(0, SHORTENED - 1)}…` : name;
}

/** The page's colours, light or dark as it is now. */
function readColours(): { kinds: Record<string, string>; ink: string; ground: string; tie: string; faint: string } {
  const styles = getComputedStyle(document.documentElement);
  const value = (name: string): string => styles.getPropertyValue(`--${name}`).trim();
  const kinds = ["authority", "board", "inspection", "person", "theme"];
  return {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, value(kind)])),
    ink: value("ink"),
    ground: value("raised"),
    tie: value("tie"),
    faint: value("faint"),
  };
}
