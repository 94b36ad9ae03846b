using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Support;

/// <summary>A mistake planted in the small law, and the one diagnostic that it should give.</summary>
/// <param name="Code">The code of the diagnostic.</param>
/// <param name="Old">A text of the small law.</param>
/// <param name="New">What stands there instead; ⟦ and ⟧ mark where the diagnostic points.</param>
/// <param name="Message">The message.</param>
/// <param name="Hint">The hint, or null.</param>
public sealed record Planted(string Code, string Old, string New, string Message, string? Hint = null)
{
    public override string ToString() => $"{Code} {Message}";

    /// <summary>The mistake gives its diagnostic, where it should, and no other.</summary>
    public void ShouldBeTheOnlyMistake()
    {
        var files = SmallLaw.With(Old, New);
        var marked = files.Select(f => (f.Path, Place: MarkedText.Find(f.Text))).FirstOrDefault(f => f.Place is not null);
        var diagnostics = SmallLaw.Load(files.Select(f => (f.Path, MarkedText.Strip(f.Text)))).Diagnostics;

        var told = string.Concat(diagnostics.Select(DiagnosticText.Of));
        diagnostics.Select(d => d.Code).Should().Equal([Code], "one mistake gives one diagnostic, but there were:\n{0}", told);
        var only = diagnostics[0];
        only.Message.Should().Be(Message);
        only.Hint.Should().Be(Hint);
        if (marked.Place is { } place)
        {
            only.Place!.Path.Should().Be(marked.Path);
            Pointed(only.Place).Should().Be((place.Start, place.Marked), told);
        }
    }

    private static (int Start, string Text) Pointed(TextPlace place) =>
        (place.Start, place.Source.Text[place.Start..Math.Min(place.Source.Text.Length, place.Start + place.Length)]);
}
