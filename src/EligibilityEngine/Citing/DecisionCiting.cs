using EligibilityEngine.Citing;
using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>Decisions with their sources.</summary>
public static class DecisionCiting
{
    extension(Decision decision)
    {
        /// <summary>The whole decision as a report with notes and a list of authorities.</summary>
        /// <param name="options">The questions and the language, or null for what is usual.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Document CitedReport(ReportOptions? options = null)
        {
            options ??= new ReportOptions();
            return decision.Report(options).Cited(new ReportFrame
            {
                Title = Phrases.In(options.Language, decision.Rulebook).ReportOfDecision().ToString(),
                Rulebooks = [decision.Rulebook],
                Case = decision.Case,
                Decided = options.Told(decision),
                Language = options.Language,
            });
        }

        /// <summary>The sources of the answers: the statements that the reasons of <see cref="CitedReport"/> cite.</summary>
        /// <param name="options">The questions and the language, or null for what is usual.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Citations Citations(ReportOptions? options = null) => new(decision.CitedReport(options).Cites, [decision.Rulebook], options?.Language);
    }
}
