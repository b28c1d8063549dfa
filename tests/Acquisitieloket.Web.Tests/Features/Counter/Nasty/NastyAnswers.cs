using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Web.Tests.Features.Counter.Nasty;

/// <summary>An answer as nobody should give it: the step, the field as it is posted, what was typed, and what is said about it.</summary>
public sealed record NastyAnswer(string What, string Step, string Field, string Typed, string Says)
{
    public override string ToString() => What;
}

/// <summary>Wrong answers in the fields of the form, each with the one sentence that it must get.</summary>
internal static class NastyAnswers
{
    public static IReadOnlyList<NastyAnswer> All { get; } =
    [
        new("a company name of 501 characters", "company", "Company.Name", new('N', Company.NameLength + 1),
            "Naam van uw bedrijf of organisatie: gebruik ten hoogste 500 tekens."),
        new("a company name of spaces", "company", "Company.Name", "   \t ", "Vul de naam van uw bedrijf of organisatie in."),
        new("a company name of signs that nobody sees", "company", "Company.Name", "\u202E\u2066\uFEFF\u0007",
            "Vul de naam van uw bedrijf of organisatie in."),
        new("a company name of marks of direction", "company", "Company.Name", "\u200E\u200F\u061C",
            "Vul de naam van uw bedrijf of organisatie in."),
        new("a company name without width", "company", "Company.Name", "\u200B\u2060\u200D\uFEFF",
            "Vul de naam van uw bedrijf of organisatie in."),
        new("a company name with a link", "company", "Company.Name", "Gratis geld http://evil.example",
            "Naam van uw bedrijf of organisatie: hierin staat een webadres, of iets wat erop lijkt. Laat dat weg; voor een website is er een eigen veld."),
        new("a company name with a link that is hidden", "company", "Company.Name", "Gratis geld w\u200Bww.evil.example",
            "Naam van uw bedrijf of organisatie: hierin staat een webadres, of iets wat erop lijkt. Laat dat weg; voor een website is er een eigen veld."),
        new("a contact with a link", "contact", "Contact.Name", "Klik evil.example/win",
            "Uw naam: hierin staat een webadres, of iets wat erop lijkt. Laat dat weg; voor een website is er een eigen veld."),
        new("a KvK number with a letter", "company", "Company.KvkNumber", "1234567O",
            "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."),
        new("a KvK number in Arabic digits", "company", "Company.KvkNumber", "١٢٣٤٥٦٧٨",
            "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."),
        new("a script as website", "company", "Company.Website", "javascript:alert(1)//www.x.nl", "Vul een webadres in zoals www.voorbeeld.nl."),
        new("a website that hides another one", "company", "Company.Website", "https://www.rabobank.nl@evil.example",
            "Vul een webadres in zoals www.voorbeeld.nl."),
        new("a country that is not there", "company", "Company.Country", "XX1", "Kies een land uit de lijst."),
        new("an e-mail address with a second receiver", "contact", "Contact.Email", "a@b.nl\r\nBcc: all@b.nl",
            "Vul een e-mailadres in zoals naam@voorbeeld.nl."),
        new("an e-mail address with a name around it", "contact", "Contact.Email", "Fatima <f@voorbeeld.nl>",
            "Vul een e-mailadres in zoals naam@voorbeeld.nl."),
        new("two e-mail addresses", "contact", "Contact.Email", "a@b.nl, c@d.nl", "Vul een e-mailadres in zoals naam@voorbeeld.nl."),
        new("a phone number of 41 signs", "contact", "Contact.Phone", new('1', Contact.PhoneLength + 1),
            "Telefoonnummer: gebruik ten hoogste 40 tekens."),
        new("a description of 8001 characters", "activity", "Description", new('x', EnquiryRules.DescriptionLength + 1),
            "Uw plan in het kort: gebruik ten hoogste 8.000 tekens."),
        new("an activity that is not in the list", "activity", "Requirements.Activity", "99",
            "Belangrijkste activiteit op de nieuwe plek: deze invoer kunnen we niet lezen. Vul het opnieuw in."),
        new("an activity in markup", "activity", "Requirements.Activity", "<script>alert(1)</script>",
            "Belangrijkste activiteit op de nieuwe plek: deze invoer kunnen we niet lezen. Vul het opnieuw in."),
        new("an area below nothing", "space", "Requirements.PlotM2.Min", "-5", "Kavel, ten minste: vul vierkante meters in, van 1 tot en met 5.000.000. 1 hectare is 10.000 m²."),
        new("an area of twenty digits", "space", "Requirements.PlotM2.Min", "99999999999999999999",
            "Kavel, ten minste: vul hele vierkante meters in, bijvoorbeeld 15.000. Dat is 1,5 hectare."),
        new("an area that is no number", "space", "Requirements.PlotM2.Max", "NaN", "Kavel, ten hoogste: vul hele vierkante meters in, bijvoorbeeld 15.000. Dat is 1,5 hectare."),
        new("an area larger than the region", "space", "Requirements.FloorM2.Max", "5000001",
            "Vloeroppervlak, ten hoogste: vul vierkante meters in, van 1 tot en met 5.000.000. 1 hectare is 10.000 m²."),
        new("101 per cent", "space", "Requirements.OfficePercent", "101", "Aandeel kantoor: vul een getal in van 0 tot en met 100."),
        new("more power than a power station", "surroundings", "Requirements.PowerKva", "1000001",
            "Stroom die u nodig hebt: vul kVA in, van 0 tot en met 1.000.000. 1 MVA is 1.000 kVA."),
        new("30 February", "planning", "Requirements.OperationalOn", "2027-02-30",
            "Wanneer wilt u open? Vul een dag in die bestaat, bijvoorbeeld 31-12-2027."),
        new("the year 9999", "planning", "Requirements.OperationalOn", "9999-12-31",
            "Wanneer wilt u open? Kies een dag van 7 augustus 2026 tot en met 7 september 2056."),
        new("the year 1", "planning", "DecisionOn", "0001-01-01",
            "Wanneer beslist u? Kies een dag van 7 september 2025 tot en met 7 september 2056."),
        new("a municipality outside the region", "planning", "Requirements.PreferredMunicipalities", "Amsterdam",
            "Hebt u voorkeur voor een gemeente? Deze invoer kunnen we niet lezen. Vul het opnieuw in."),
        new("a site that is not there", "planning", "Requirements.PreferredSites", "ZZZ",
            "Een van de gekozen locaties bestaat niet (meer). Kies uit de lijst."),
    ];
}
