using System.CommandLine;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>study</c>: decides the persons of a file or a database, and counts them.</summary>
internal sealed class StudyVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;
    private readonly StudyOptions _options = new();
    private readonly Option<bool> _json = new("--json") { Description = Speech.Help(s => s.HelpStudyJson()) };
    private readonly Option<string?> _svg = new("--svg") { Description = Speech.Help(s => s.HelpStudySvg()), HelpName = "FILE" };
    private readonly LanguageOption _language = new();

    public StudyVerb(Terminal terminal, RulesOption rules)
        : base("study", Speech.Help(s => s.HelpStudy()))
    {
        (_terminal, _rules) = (terminal, rules);
        _options.AddTo(this);
        Add(_json);
        Add(_svg);
        Add(_language);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (_options.Misuse(result) is { } misuse)
        {
            return Refuse(misuse);
        }

        if (_rules.Load(result, _terminal) is not { } rulebook || _options.LoadReform(result, rulebook, _terminal) is not { } reform)
        {
            return ExitCode.BrokenRulebook;
        }

        if ((LanguageOption.Misuse(result, rulebook) ?? _options.Misuse(result, rulebook, reform) ?? (result.GetValue(_svg) is { } svg ? OutputFile.Misuse(svg) : null)) is { } mistake)
        {
            return Refuse(mistake);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
        var mapping = ColumnMapping.ByName;
        if (_options.Mapping(result) is { } file)
        {
            var read = MappingFile.Load(file, rulebook);
            _terminal.Errors.Write(read.Diagnostics);
            if (read.ValueOrNull is not { } found)
            {
                return ExitCode.Usage;
            }

            mapping = found;
        }

        return Run(result, _options.Read(result, rulebook, reform, _terminal.Today, mapping));
    }

    private int Run(ParseResult result, StudyRequest request)
    {
        var interrupted = _terminal.Interrupts();
        try
        {
            var found = StudyProgress.Over(_terminal, Speech.Help(s => s.DecidingPersons()), progress => Study.Run(request, progress, interrupted));
            return Tell(result, request, found);
        }
        catch (StudyRefusal refused)
        {
            return Refuse(refused.Says(Speech.Say).ToString());
        }
        catch (OperationCanceledException)
        {
            _terminal.Errors.Say(Speech.Say.StudyStopped());
            return ExitCode.Usage;
        }
    }

    private int Tell(ParseResult result, StudyRequest request, StudyResult found)
    {
        var language = LanguageOption.Chosen(result, _terminal, request.Law.Rulebook);
        var say = Phrases.In(language, request.Law.Rulebook);
        if (result.GetValue(_svg) is { } svg && OutputFile.Write(svg, StudyDrawing.Of(found, say, LawWords.In(language, request.Law.Rulebook.Title))) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (result.GetValue(_json))
        {
            _terminal.Output.Print(StudyJson.Of(request, found));
        }
        else
        {
            if (_options.IsToday(result))
            {
                _terminal.Output.Say(say.TodayTaken($"{request.Law.Basis.On:yyyy-MM-dd}"));
            }

            _terminal.Output.Write(new StudyReport(request, found, say, language, _terminal.Width).Document());
        }

        return request.IsStrict && found.Rejected > 0 ? ExitCode.Usage : ExitCode.Done;
    }

    private int Refuse(string message) => UsageMistakes.Write(message, this, _terminal.Errors);
}
