using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Acquisitieloket.Core.Reports.Telling;

namespace Acquisitieloket.Web.Features.Api.Reports;

/// <summary>The reports that there are.</summary>
public sealed record ReportList([property: JsonPropertyName("rapportages")] IReadOnlyList<ReportTitle> Reports);

/// <summary>A report with where it is.</summary>
public sealed record ReportTitle(
    [property: JsonPropertyName("naam")] string Name, [property: JsonPropertyName("vraag")] string Question, [property: JsonPropertyName("url")] string Url);

/// <summary>A report: the same words and numbers as on its page.</summary>
public sealed record ReportAnswer
{
    [JsonPropertyName("naam")]
    public required string Name { get; init; }
    [JsonPropertyName("vraag")]
    public required string Question { get; init; }
    [JsonPropertyName("opschrift")]
    public required string Heading { get; init; }
    [JsonPropertyName("antwoord")]
    public required string Answer { get; init; }
    [JsonPropertyName("ervoor"), Description("De periode ervoor in een zin; null als die niets zegt.")]
    public required string? Before { get; init; }
    [JsonPropertyName("vanMaand"), Description("De eerste maand, zoals 2026-01; null bij een stand van nu.")]
    public required string? FirstMonth { get; init; }
    [JsonPropertyName("totEnMetMaand")]
    public required string? LastMonth { get; init; }
    [JsonPropertyName("geteldOp")]
    public required DateTime At { get; init; }
    [JsonPropertyName("volledig"), Description("False zolang de cijfers opnieuw opgebouwd worden.")]
    public required bool Complete { get; init; }
    [JsonPropertyName("afgerond"), Description("Aantallen in vijftallen en de rest in stappen, zodat geen cijfer iets over één bedrijf verraadt.")]
    public required bool Rounded { get; init; }
    [JsonPropertyName("tabellen")]
    public required IReadOnlyList<ReportTable> Tables { get; init; }
    [JsonPropertyName("definities")]
    public required IReadOnlyList<ReportDefinition> Definitions { get; init; }

    public static ReportAnswer Of(ToldReport report) => new()
    {
        Name = report.Name, Question = report.Question, Heading = report.Heading, Answer = report.Answer, Before = report.Before,
        FirstMonth = Month(report.Months?.First), LastMonth = Month(report.Months?.Last), At = report.At, Complete = !report.Behind, Rounded = report.Rounded,
        Tables = [.. report.Tables.Select(t => new ReportTable(t.Caption, t.Columns, [.. t.Rows.Select(r => new ReportRow(r.Name, [.. r.Values.Select(Number)]))]))],
        Definitions = [.. report.Definitions.Select(d => new ReportDefinition(d.Figure, d.Meaning))],
    };

    private static string? Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static decimal? Number(object? value) => value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}

/// <summary>A table of figures.</summary>
public sealed record ReportTable(
    [property: JsonPropertyName("titel")] string Caption,
    [property: JsonPropertyName("kolommen"), Description("De eerste is die van de namen van de rijen.")] IReadOnlyList<string> Columns,
    [property: JsonPropertyName("rijen")] IReadOnlyList<ReportRow> Rows);

/// <summary>A row of figures.</summary>
public sealed record ReportRow(
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("waarden"), Description("Een getal voor elke kolom na de eerste; null waar niets te zeggen is.")] IReadOnlyList<decimal?> Values);

/// <summary>What a figure means.</summary>
public sealed record ReportDefinition([property: JsonPropertyName("cijfer")] string Figure, [property: JsonPropertyName("betekenis")] string Meaning);
