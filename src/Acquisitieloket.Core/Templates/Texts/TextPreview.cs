using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Core.Templates.Texts;

/// <summary>Writes a text as it would be read, with invented values, without sending or saving anything.</summary>
public sealed class TextPreview(TemplateFiles files)
{
    /// <summary>What each placeholder is filled with here; no real person or company.</summary>
    public static IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>
    {
        ["answer"] = "Ja, dat past binnen categorie 4.1.", ["answerBy"] = "7 oktober 2026", ["answeredBy"] = "Sanne Koopman",
        ["assigneeName"] = "Tom Nijhuis", ["mine"] = "", ["answerWithin"] = "binnen 2 werkdagen", ["callWithin"] = "binnen 3 werkdagen", ["askedBy"] = "Tom Nijhuis", ["askedOn"] = "7 september 2026", ["askedFor"] = "Bakkerij De Korenaar", ["attached"] = "1", ["by"] = "Sanne Koopman",
        ["changed"] = "", ["changes"] = "Naam: Anna → Anna de Vries", ["closed"] = "", ["codeName"] = "Berk",
        ["companyName"] = "Bakkerij De Korenaar", ["confidential"] = "", ["contactBy"] = "dinsdag 8 september, 17:00",
        ["contactName"] = "Anna de Vries", ["contactPersonEmail"] = "t.nijhuis@gemeente.example", ["contactPersonName"] = "Tom Nijhuis",
        ["contactPersonPhone"] = "+31 74 245 98 76", ["contactPersonTitle"] = "Accountmanager", ["contactWithin"] = "binnen 1 werkdag",
        ["departmentName"] = "Economische Zaken Hengelo", ["description"] = "Wij zoeken ruimte voor een bakkerij.",
        ["dueAt"] = "dinsdag 8 september, 17:00", ["email"] = "t.nijhuis@gemeente.example", ["firstContactBy"] = "dinsdag 8 september, 17:00",
        ["formerName"] = "Marloes Kamphuis", ["fromName"] = "Tom Nijhuis", ["goesOut"] = "", ["hadVisit"] = "1", ["invitedBy"] = "Dennis Vrielink", ["keptUntil"] = "7 oktober 2026",
        ["monthly"] = "", ["rounded"] = "", ["reportAnswer"] = "Van de 96 toezeggingen was 89% op tijd.", ["reportBefore"] = "In juni 2024 t/m november 2025 was 84% van 90 op tijd.",
        ["reportHeading"] = "Toezeggingen die afliepen in juni 2025 t/m november 2026", ["reportQuestion"] = "Houden we ons aan onze toezeggingen?",
        ["late"] = "", ["link"] = "https://loket.example/voorbeeld", ["linkUntil"] = "7 december 2026", ["municipality"] = "Hengelo",
        ["names"] = "kaart.pdf, plan.pdf", ["note"] = "Kijk even mee.", ["onBehalf"] = "", ["open"] = "1", ["partner"] = "Oost NL",
        ["passedOn"] = "", ["place"] = "Bij het informatiebord", ["proposalNumber"] = "2", ["question"] = "Past categorie 4.1 hier?",
        ["reason"] = "De voorkeur van het bedrijf is Hengelo.", ["recipientName"] = "Tom Nijhuis", ["reference"] = "AL-2026-VOORBEELD",
        ["refused"] = "", ["replaces"] = "1", ["replyToName"] = "Anna de Vries", ["senderName"] = "Tom Nijhuis", ["sentOn"] = "7 september 2026", ["severalSites"] = "1", ["sharedBy"] = "Tom Nijhuis",
        ["siteCount"] = "3", ["siteListBy"] = "maandag 14 september, 17:00", ["siteListWithin"] = "binnen 5 werkdagen",
        ["sites"] = "Bornsestraat, Twentekanaal", ["siteName"] = "XL Businesspark", ["subject"] = "Uw vraag", ["term"] = "eerste contact", ["text"] = "Wanneer belt u?",
        ["title"] = "Bezichtiging XL Businesspark", ["until"] = "7 oktober 2026", ["validUntil"] = "1 december 2026",
        ["when"] = "donderdag 10 september, 10:00–11:00",
        ["period"] = "het 3e kwartaal van 2026", ["takenOn"] = "5 oktober 2026",
        ["body"] = "Dank u wel voor uw vraag.\n\nIk bel u morgen.",
    };

    /// <summary>What each list holds here.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<object>> Lists { get; } = new Dictionary<string, IReadOnlyList<object>>
    {
        ["lateList"] = [new { What = "Bakkerij De Korenaar: geef het bedrijf antwoord", When = "had vrijdag 4 september gemoeten", Url = "https://loket.example/voorbeeld" }],
        ["todayList"] = [new { What = "Berk: bel over het voorstel", When = "10:00", Url = "https://loket.example/voorbeeld" }, new { What = "en nog 3", When = "", Url = "" }],
        ["figuresList"] = [new { Name = "Hengelo", Figures = "Afgelopen: 24 · Op tijd: 21 · Te laat: 2 · Nog open: 1" }, new { Name = "Samen", Figures = "Afgelopen: 96 · Op tijd: 85 · Te laat: 8 · Nog open: 3" }],
        ["forwardedList"] = [new { What = "Bakkerij De Korenaar: aan u overgedragen: neem de lead aan", When = "sinds maandag 7 september", Url = "https://loket.example/voorbeeld" }],
    };

    /// <summary>A letter is shown within the mail that carries it, the footer below a mail, a part of a proposal by itself. The text holds to the rules.</summary>
    public WrittenMail Of(EditableText about, string text)
    {
        var draft = files.With(about.Path, text);
        var values = new Dictionary<string, string>(Samples);
        if (about.IsPart)
            return Part(draft, about, values.ToDictionary(v => v.Key, v => (object)v.Value));
        if (about.Kind == TextKind.Letter)
            (values["subject"], values["body"]) = draft.FillPlain(about.Path, values.ToDictionary(v => v.Key, v => (object)v.Value));
        var template = about.Kind switch
        {
            TextKind.Letter => MailName.Letter,
            TextKind.Footer => MailName.LinkRenewed,
            _ => about.Name,
        };
        return new MailTemplates(draft).Write(template, about.Language, values, Lists);
    }

    // As it stands in the PDF, without what stands around it.
    private WrittenMail Part(TemplateFiles draft, EditableText about, Dictionary<string, object> values)
    {
        var markdown = draft.FillMarkdown(about.Path, values);
        var html = $"<!doctype html><html lang=\"{about.Language}\"><head><meta charset=\"utf-8\"><title>{about.Name}</title>"
            + $"<style>{files.Read(about.Kind == TextKind.Report ? "report/print.css" : "proposal/print.css")}</style></head><body><div class=\"part text\">{MarkdownHtml.Of(markdown)}</div></body></html>";
        return new WrittenMail("", html, MarkdownText.Of(markdown));
    }
}
