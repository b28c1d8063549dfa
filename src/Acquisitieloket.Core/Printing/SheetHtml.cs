using Acquisitieloket.Core.Drawings;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Printing;

/// <summary>Lays a sheet out with templates/sheet: layout, style sheet and words.</summary>
public sealed class SheetHtml(TemplateFiles files)
{
    /// <summary>The page to print.</summary>
    public PrintPage Write(Sheet sheet)
    {
        var words = SheetWords.Of(files, sheet.Language);
        var title = $"{sheet.Title} {sheet.Reference}";
        var html = files.FillHtml("sheet/layout.html", new
        {
            title,
            sheet,
            words = words.All,
            style = files.Read("sheet/print.css"),
            // It stands in a string of the style sheet.
            footer = sheet.Footer.Replace("\\", "").Replace("\"", "").Replace("<", ""),
            mark = FiveDots.Draw("mark-drawing", 7, words["markAlt"]),
        });
        return new PrintPage(html, title, sheet.Language);
    }
}
