using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Citing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>check</c>: decides a case.</summary>
internal sealed class CheckVerb : DecisionVerb
{
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpCheckJson()) };
    private readonly Option<bool> _full = new("--full") { Description = Speech.Help(s => s.HelpCheckFull()) };
    private readonly Option<bool> _why = new("--why") { Description = Speech.Help(s => s.HelpCheckWhy()) };
    private readonly Option<bool> _assumptions = new("--assumptions") { Description = Speech.Help(s => s.HelpCheckAssumptions()) };
    private readonly LanguageOption _language = new();
    private readonly EngineOption _engine = new();
    private readonly ReportOutput _output;

    public CheckVerb(Terminal terminal, RulesOption rules)
        : base("check", Speech.Help(s => s.HelpCheck()), terminal, rules)
    {
        Add(_json);
        Add(_full);
        Add(_why);
        Add(_assumptions);
        Add(_language);
        Add(_engine);
        _output = new ReportOutput(_json);
        _output.AddTo(this);
        Validators.Add(result =>
        {
            var idle = new Option[] { Questions, _full, _why, _assumptions }.Where(o => result.GetResult(o) is { Implicit: false });
            if (result.GetValue(_json) && idle.FirstOrDefault() is { } option)
            {
                result.AddError(Speech.Mistake(s => s.NoEffectBesideJson(option.Name)));
            }
            else if (result.GetValue(_assumptions) && _output.Of(result).IsAny)
            {
                result.AddError(Speech.Mistake(s => s.AssumptionsAreForTheScreen()));
            }
        });
    }

    protected override bool IsForPrograms(ParseResult result) => _output.Of(result).IsAny;

    protected override Result<Decision> Decide(ParseResult result, Rulebook rulebook, Case @case) => _engine.Decide(result, rulebook, @case);

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        var options = new ReportOptions
        {
            Questions = [.. questions.Select(q => q.Id)],
            Form = result.GetValue(_why) ? ReportForm.Whole : ReportForm.Long,
            Language = LanguageOption.Chosen(result, Terminal, decision.Rulebook),
        };
        if (_output.Of(result).IsAny)
        {
            return _output.Write(result, Terminal, told => decision.ToJson(told), _ => decision.ReportWithWhatIsPossible(options), Frame(decision, options));
        }

        if (result.GetValue(_assumptions))
        {
            Terminal.Output.Write(decision.ReportAssumptions(options));
        }
        else
        {
            Terminal.Output.Write(result.GetValue(_full) || result.GetValue(_why)
                ? decision.ReportWithWhatIsPossible(options)
                : Documents.Join([decision.Brief(options), Next(result, decision, options)]));
        }

        return ExitCode.Done;
    }

    private static ReportFrame Frame(Decision decision, ReportOptions options) => new()
    {
        Title = Phrases.In(options.Language, decision.Rulebook).ReportOfDecision().ToString(),
        Rulebooks = [decision.Rulebook],
        Case = decision.Case,
        Decided = options.Told(decision),
        Language = options.Language,
    };

    /// <summary>What to do next, to be pasted.</summary>
    private Document Next(ParseResult result, Decision decision, ReportOptions options)
    {
        var say = Phrases.In(options.Language, decision.Rulebook);
        var modelled = options.Told(decision).Where(q => q.Coverage != Coverage.NotModelled).ToList();
        var verb = modelled.Exists(q => q.Status == DecisionStatus.Undetermined) ? "ask" : "change";
        return modelled.Count == 0 ? new Document(Blocks.Line(say.WholeOnRequest()))
            : new Document([.. Blocks.List(say.Next(), [Blocks.Item($"eligibility {verb} {Said(result)}"), Blocks.Item(say.AllOfIt())])]);
    }
}
