using System.CommandLine;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>--full</c>: everything, instead of what fits on a screen.</summary>
internal sealed class FullOption : Option<bool>
{
    public FullOption()
        : base("--full")
    {
        Description = Speech.Help(s => s.HelpFull());
        Validators.Add(result =>
        {
            if (result.GetResult("--json") is { } json && !result.Implicit && json is System.CommandLine.Parsing.OptionResult { Implicit: false })
            {
                result.AddError(Speech.Mistake(s => s.NoEffectBesideJson("--full")));
            }
        });
    }

    /// <summary>The whole where it is asked for; otherwise what is brief, and how to get the rest.</summary>
    public Document Choose(ParseResult result, ReportOptions options, Func<Document> whole, Func<Document> brief) => result.GetValue(this)
        ? whole()
        : Documents.Join([brief(), new Document(Blocks.Line(Phrases.In(options.Language).WholeOnRequest()))]);
}
