using System.Collections.Immutable;
using System.CommandLine;
using System.Data.Common;
using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.DuckDB.Synthetic;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Populations;
using EligibilityEngine.Populations.Synthetic;
using EligibilityEngine.Reporting;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Cli;

/// <summary><c>population</c>: synthetic persons in a file.</summary>
internal sealed class PopulationVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string?> _population = new("population")
    {
        Description = Speech.Help(s => s.HelpPopulationName()),
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly CountOption _size = new("--size", Speech.Help(s => s.HelpPopulationSize()), 1000);
    private readonly CountOption _seed = new("--seed", Speech.Help(s => s.HelpSeed()), 1);
    private readonly CountOption _threads = new("--threads", Speech.Help(s => s.HelpPopulationThreads()), 0);
    private readonly Option<string> _out = new("--out") { Description = Speech.Help(s => s.HelpPopulationOut(Speech.Named(PopulationFile.Endings))), HelpName = "FILE", Required = true };
    private readonly LanguageOption _language = new();

    public PopulationVerb(Terminal terminal, RulesOption rules)
        : base("population", Speech.Help(s => s.HelpPopulation()))
    {
        _terminal = terminal;
        _rules = rules;
        _population.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_population);
        foreach (var option in new Option[] { _size, _seed, _out, _threads, _language })
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            if (result.GetResult(_out) is null)
            {
                result.AddError(Speech.Mistake(s => s.NeedsAFileName(_out.Name)));
            }
            else if (result.GetResult(_out) is { Tokens: [var file] } && PopulationFile.EndingOf(file.Value) is null)
            {
                result.AddError(Speech.Mistake(s => s.NoSuchEnding(file.Value, Speech.Named(PopulationFile.Endings))));
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if ((LanguageOption.Misuse(result, rulebook) ?? OutputFile.Misuse(result.GetValue(_out)!)) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
        var (read, unknown) = Read(result, rulebook);
        if (read is null)
        {
            return UsageMistakes.Write(unknown!, this, _terminal.Errors);
        }

        _terminal.Errors.Write(read.Diagnostics);
        return read.ValueOrNull is { } population ? Write(result, population) : ExitCode.Usage;
    }

    /// <summary>The population of a file, or the one of the rulebook with a name; without one, that which is named as the rulebook is, or the only one.</summary>
    private (Result<SyntheticPopulation>? Read, string? Unknown) Read(ParseResult result, Rulebook rulebook)
    {
        var named = result.GetValue(_population);
        if (named is not null && (File.Exists(named) || named.Contains('/', StringComparison.Ordinal) || named.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            return (SyntheticPopulation.Load(rulebook, named), null);
        }

        ImmutableArray<YamlFile> all = [.. result.GetValue(_rules) is { } folder ? FilesBeside.In(folder, FileKind.Population) : FilesBeside.Among(KazakhstanRulebook.Files, FileKind.Population)];
        ImmutableArray<string> names = [.. all.Select(NameOf)];
        if ((named is null && all.Length == 1 ? all[0] : all.FirstOrDefault(f => NameOf(f) == (named ?? rulebook.Id))) is { } file)
        {
            return (new PopulationReader(rulebook, new DiagnosticBag()).Read(file), null);
        }

        return (null, names.IsEmpty ? Speech.Mistake(s => s.NoPopulations())
            : named is null ? Speech.Mistake(s => s.NameAPopulation(Speech.Named(names)))
            : Speech.Mistake(s => s.NoSuchPopulation(named, Speech.Named(names))) + UsageMistakes.DidYouMean(named, names));
    }

    private static string NameOf(YamlFile file) => FilesBeside.NameOf(file, FileKind.Population) ?? "";

    private int Write(ParseResult result, SyntheticPopulation population)
    {
        var (file, size, seed, interrupted) = (result.GetValue(_out)!, result.GetValue(_size), result.GetValue(_seed), _terminal.Interrupts());
        try
        {
            Progress.Upto(size, _terminal, Speech.Help(s => s.DrawingPersons()), drawn =>
                population.Write(file, size, (ulong)seed, (int)result.GetValue(_threads), drawn, interrupted));
        }
        catch (Exception refused) when (refused is DbException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return UsageMistakes.Write(OutputFile.Refusal(file, refused), this, _terminal.Errors);
        }

        var say = Phrases.In(LanguageOption.Chosen(result, _terminal, population.Rulebook), population.Rulebook);
        _terminal.Output.Say(say.PopulationWritten(size, population.Id, $"{seed}", file));
        var (assumed, all) = (population.Marginals.Count(m => m.Cases.All(c => c.Grounds.Cites.IsEmpty)), population.Marginals.Length);
        _terminal.Output.Say(say.NobodyIsSo(all, say.Number(assumed)));
        return ExitCode.Done;
    }
}
