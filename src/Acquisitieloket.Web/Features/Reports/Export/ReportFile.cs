using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Acquisitieloket.Web.Features.Reports.Export;

/// <summary>A table of a report as a file: ODS when the address ends so, else CSV. Cells are text, numbers and nothings.</summary>
public sealed class ReportFile(string name, string heading, IReadOnlyList<string> columns, IEnumerable<IEnumerable<object?>> rows) : ActionResult
{
    /// <summary>What a file is called that is about some months: "fasen-2026", "fasen-2025-06-tot-en-met-2026-11".</summary>
    public static string NameOf(string what, MonthSpan months) => (months.First, months.Last) switch
    {
        ({ Month: 1, Year: var year }, { Month: 12, Year: var same }) when year == same => $"{what}-{year}",
        _ => $"{what}-{months.ToString().Replace("..", "-tot-en-met-", StringComparison.Ordinal)}",
    };

    /// <summary>Of which leads a file is: "-hengelo-htsm"; empty for all.</summary>
    public static string Of(ReportForm form) =>
        string.Concat(new[] { form.Municipality?.ToString(), form.Cluster?.ToString() }.OfType<string>().Select(w => $"-{w.ToLowerInvariant()}"));

    /// <summary>The same of figures of now: "open-leads-2026-11-29".</summary>
    public static string NameOf(string what, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{what}-{day:yyyy-MM-dd}");

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var ods = Path.GetExtension(request.Path) == ".ods";
        response.ContentType = ods ? OdsFile.ContentType : CsvFile.ContentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{name}{(ods ? ".ods" : ".csv")}" }.ToString();
        if (ods)
            await OdsFile.WriteAsync(response.Body, heading, columns, rows.ToAsyncEnumerable(), context.HttpContext.RequestAborted);
        else
            await response.Body.WriteAsync(CsvFile.Of([columns, .. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Text)])]), context.HttpContext.RequestAborted);
    }

    private static string Text(object? value) => value is decimal amount ? amount.ToString("0.##", CultureInfo.GetCultureInfo("nl-NL")) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
