import { c as parseChoice, n as commands } from "./door.mjs";
// src/completion.ts
const shells = [
	"bash",
	"zsh",
	"fish"
];
function formatCompletion(shell, commands) {
	return {
		bash: formatBash,
		zsh: formatZsh,
		fish: formatFish
	}[shell](commands);
}
function formatBash(commands) {
	const cases = commands.map(({ name, flags }) => `    ${name}) words="${flags.map((flag) => `--${flag.name}`).join(" ")}" ;;`);
	return `_docreel() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(" ")}"
  elif [[ "$current" != -* ]]; then
    return
  else case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) return ;;
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _docreel docreel
`;
}
function formatZsh(commands) {
	const describe = (text) => text.replaceAll(/[\\:[\]]/g, "\\$&").replaceAll("'", "'\\''");
	const cases = commands.map(({ name, flags }) => `    ${name}) _arguments ${flags.map((flag) => `'--${flag.name}${flag.takes ? "=" : ""}[${describe(flag.description)}]${flag.takes ? ":value:_files" : ""}'`).join(" ")} '*:file:_files' ;;`);
	return `#compdef docreel
_docreel() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, description }) => `'${name}:${describe(description)}'`).join(" ")})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _docreel docreel
`;
}
function formatFish(commands) {
	const quote = (text) => `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
	return commands.flatMap(({ name, description, flags }) => [`complete -c docreel -n __fish_use_subcommand -a ${name} -f -d ${quote(description)}`, ...flags.map((flag) => `complete -c docreel -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}${flag.takes ? " -r" : ""} -d ${quote(flag.description)}`)]).join("\n").concat("\n");
}
// src/command/completion.ts
async function showCompletion(flags, terminal) {
	terminal.stdout.write(formatCompletion(parseChoice("the shell", flags.shell, shells), listCommands()));
	return 0;
}
function listCommands() {
	return Object.entries(commands).map(([name, { description, args }]) => {
		return {
			name,
			description,
			flags: Object.entries(args).filter(([, flag]) => flag.type !== "positional").map(([flag, { type, description }]) => ({
				name: flag,
				description: description ?? "",
				takes: type !== "boolean"
			}))
		};
	});
}
export { showCompletion };
