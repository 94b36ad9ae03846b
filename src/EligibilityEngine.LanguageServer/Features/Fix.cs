using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>An edit that a diagnostic calls for.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Edits">The edits of the document.</param>
/// <param name="IsPreferred">Whether it is most probably what was meant.</param>
internal sealed record Fix(Prose Title, ImmutableArray<TextEdit> Edits, bool IsPreferred = false);
