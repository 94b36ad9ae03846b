using Microsoft.AspNetCore.Components;

namespace EligibilityEngine.Pages;

/// <summary>Documents of the engine as parts of a page.</summary>
internal static class Written
{
    public static MarkupString On(this Document document, PageFrame frame) => new(document.ToHtml(frame.AddressOf));
}
