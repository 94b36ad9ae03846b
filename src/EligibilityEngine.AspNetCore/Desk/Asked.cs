using System.Collections.Immutable;
using EligibilityEngine.Citing;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>What is asked, with every name looked up.</summary>
/// <param name="Served">Under which name the rulebook is served.</param>
/// <param name="Rulebook">The rulebook, the same for all that one request asks.</param>
/// <param name="Case">The case.</param>
/// <param name="Questions">The questions, at least one.</param>
/// <param name="Language">The language of the answer, or null for the rulebook's own.</param>
internal sealed record Asked(HostedRulebook Served, Rulebook Rulebook, Case Case, ImmutableArray<Question> Questions, string? Language)
{
    public ReportOptions Options => new() { Questions = [.. Questions.Select(q => q.Id)], Language = Language };

    public Phrases Say => Phrases.In(Language, Rulebook);

    public ReportFrame Frame(Prose title, IEnumerable<QuestionDecision> decided) =>
        new() { Title = title.ToString(), Rulebooks = [Rulebook], Case = Case, Decided = [.. decided], Language = Language };
}
