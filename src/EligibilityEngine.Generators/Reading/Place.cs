using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EligibilityEngine.Generators.Reading;

/// <summary>Where something is written, counted from 0.</summary>
internal readonly record struct Place(string Path, int Line, int Column, int Length)
{
    public Location ToLocation() => Location.Create(Path, default, new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(Line, Column + Length)));
}
