"""Who may include whom: the levels of src/layers.txt, cycles, libraries kept in one folder."""
import pathlib
import re
import tomllib

from source_tree import Finding, code_files, includes_of

HERE = pathlib.Path(__file__).parent


def read_layers(root: pathlib.Path) -> dict[str, int]:
    lines = (root / "src/layers.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line.strip() and not line.startswith("#"))
    return {folder: int(level) for level, folder in rows}


def _layer_fault(folder: str, target: str, src: pathlib.Path, layers: dict[str, int]) -> str | None:
    other = target.split("/")[0]
    if "/" not in target or other.startswith("."):
        return f'"{target}" is not written from src/ (folder/file.hpp)'
    if other not in layers:
        return f'"{target}": {other}/ has no level in src/layers.txt'
    if other != folder and layers[other] >= layers[folder]:
        way = "up" if layers[other] > layers[folder] else "sideways"
        return (f'{folder} (level {layers[folder]}) includes "{target}" (level {layers[other]}): '
                f"{way}; includes go to a lower level or stay inside the folder")
    if not (src / target).is_file():
        return f'"{target}" does not exist in src/'
    return None


def check_layers(root: pathlib.Path) -> list[Finding]:
    src, layers, found = root / "src", read_layers(root), []
    for path in code_files(root, ["src"]):
        name, folder = str(path.relative_to(root)), path.relative_to(src).parts[0]
        if folder not in layers:
            found.append(Finding(name, 0, f"{folder}/ has no level in src/layers.txt"))
            continue
        for include in includes_of(path):
            fault = include.quoted and _layer_fault(folder, include.target, src, layers)
            if fault:
                found.append(Finding(name, include.line, fault))
    return found


def _component(name: str) -> str:
    return str(pathlib.PurePosixPath(name).with_suffix(""))


def _component_graph(root: pathlib.Path) -> dict[str, dict[str, tuple[str, int]]]:
    """component → included component → the place of the #include."""
    graph: dict[str, dict[str, tuple[str, int]]] = {}
    for path in code_files(root, ["src"]):
        name = path.relative_to(root / "src").as_posix()
        edges = graph.setdefault(_component(name), {})
        for include in includes_of(path):
            target = _component(include.target)
            if include.quoted and target != _component(name):
                edges.setdefault(target, (f"src/{name}", include.line))
    return graph


def _cycle_from(start: str, graph: dict) -> list[str] | None:
    """The shortest way from a component back to itself."""
    ways, seen = [[start]], {start}
    for way in ways:
        for target in graph.get(way[-1], {}):
            if target == start:
                return way + [start]
            if target not in seen:
                seen.add(target)
                ways.append(way + [target])
    return None


def check_cycles(root: pathlib.Path) -> list[Finding]:
    """One cycle at a time is told: its first edge is then taken away, and the search goes on."""
    graph, found = _component_graph(root), []
    for component in sorted(graph):
        while cycle := _cycle_from(component, graph):
            path, line = graph[cycle[0]].pop(cycle[1])
            found.append(Finding(path, line, "cycle between components: " + " → ".join(cycle)))
    return found


def check_only_here(root: pathlib.Path) -> list[Finding]:
    rules = tomllib.loads((HERE / "only_here.toml").read_text(encoding="utf-8"))["rule"]
    found = []
    for path in code_files(root, ["src"]):
        folder = path.relative_to(root / "src").parts[0]
        for include in includes_of(path):
            for rule in rules:
                if folder not in rule["folders"] and re.match(rule["header"], include.target):
                    found.append(Finding(
                        str(path.relative_to(root)), include.line,
                        f"<{include.target}> in {folder}: {rule['what']} only in "
                        f"{', '.join(rule['folders'])}"))
    return found
