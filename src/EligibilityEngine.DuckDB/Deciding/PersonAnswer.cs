using System.Text;
using EligibilityEngine.Decisions;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What a question comes to for a person, as it is written: names, with <c>|</c> between several. Null for none.</summary>
internal sealed record PersonAnswer(byte[]? Answer, byte[] Possible, byte[]? Grounds, byte[]? Missing, bool IsExact)
{
    private const char Between = '|';

    public static PersonAnswer Of(QuestionDecision decided, LawSetting law) => new(
        decided.Answer is { } answer ? Bytes(answer.Id) : null,
        Bytes(string.Join(Between, decided.Possible.Select(a => a.Id))),
        law.WithGrounds ? Names(decided.Grounds().Select(p => p.Id)) : null,
        law.WithMissing && decided.Status != DecisionStatus.Determined ? Names(Open(decided.LeftOpen())) : null,
        decided.IsExact);

    /// <summary>An answer that nothing leaves open, on no grounds yet.</summary>
    public static PersonAnswer Of(Answer answer) => new(Bytes(answer.Id), Bytes(answer.Id), null, null, true);

    /// <summary>The same on one ground more.</summary>
    public PersonAnswer On(string provision) => this with { Grounds = Grounds is null ? Bytes(provision) : [.. Grounds, (byte)Between, .. Bytes(provision)] };

    private static IEnumerable<string> Open(LeftOpen left) =>
        [.. left.Facts.Select(f => f.Id), .. left.Readings.Select(r => r.Id), .. left.Events.Select(e => e.Id), .. left.Gaps.Select(g => g.Id)];

    private static byte[]? Names(IEnumerable<string> names) => string.Join(Between, names) is { Length: > 0 } text ? Bytes(text) : null;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
