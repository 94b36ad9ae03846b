namespace EligibilityEngine.LanguageServer.Protocol;

/// <summary>A place in a document as editors count: lines and UTF-16 code units, both from 0.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>From a position up to another, which is not part of it.</summary>
internal readonly record struct TextRange(Position Start, Position End);

/// <summary>A range of a document.</summary>
internal sealed record Location(string Uri, TextRange Range);
