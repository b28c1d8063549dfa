namespace Acquisitieloket.Core.People;

/// <summary>How employees and their organisation are called towards a company in its own language (nl, en or de).</summary>
public static class PublicTitle
{
    private static readonly Dictionary<string, (string English, string German)> Jobs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Accountmanager"] = ("Account manager", "Unternehmensbetreuung"),
        ["Accountmanager bedrijven"] = ("Business account manager", "Unternehmensbetreuung"),
        ["Accountmanager binnenstad en bedrijven"] = ("Account manager, city centre and businesses", "Unternehmensbetreuung Innenstadt und Betriebe"),
        ["Accountmanager binnenstad"] = ("Account manager, city centre", "Unternehmensbetreuung Innenstadt"),
        ["Accountmanager Duitsland"] = ("Account manager, Germany", "Unternehmensbetreuung Deutschland"),
        ["Accountmanager hightech"] = ("Account manager, high tech", "Unternehmensbetreuung Hightech"),
        ["Accountmanager logistiek"] = ("Account manager, logistics", "Unternehmensbetreuung Logistik"),
        ["Accountmanager maakindustrie"] = ("Account manager, manufacturing", "Unternehmensbetreuung Industrie"),
        ["Bedrijfscontactfunctionaris"] = ("Business liaison officer", "Kontaktstelle für Unternehmen"),
        ["Beheerder werklocaties"] = ("Business site manager", "Verwaltung Gewerbegebiete"),
        ["Beleidsadviseur economie"] = ("Economic policy adviser", "Wirtschaftspolitische Beratung"),
        ["Coördinator acquisitieloket"] = ("Coordinator of the counter", "Koordination der Anlaufstelle"),
        ["Manager Economische Zaken"] = ("Manager of Economic Affairs", "Leitung Wirtschaftsförderung"),
        ["Specialist vergunningen"] = ("Permit specialist", "Genehmigungen"),
    };

    /// <summary>
    /// The job title; null when there is none, or when we have no word for it in that language: a reader is better off
    /// without it than with a word of another language.
    /// </summary>
    public static string? Job(string? title, string language) => language switch
    {
        "nl" => title,
        _ when title is null || !Jobs.TryGetValue(title.Trim(), out var job) => null,
        "de" => Jobs[title.Trim()].German,
        _ => Jobs[title.Trim()].English,
    };

    /// <summary>The organisation: "Economic Affairs, municipality of Hengelo". A partner goes by its own name.</summary>
    public static string Organisation(Department department, string language) => (department, language) switch
    {
        (_, "nl") => department.Name,
        ({ Municipality: { } municipality }, "de") => $"Wirtschaftsförderung, Gemeinde {municipality}",
        ({ Municipality: { } municipality }, _) => $"Economic Affairs, municipality of {municipality}",
        ({ Kind: DepartmentKind.Province }, "de") => department.Name.Replace("Provincie ", "Provinz "),
        ({ Kind: DepartmentKind.Province }, _) => department.Name.Replace("Provincie ", "Province of "),
        _ => department.Name,
    };
}
