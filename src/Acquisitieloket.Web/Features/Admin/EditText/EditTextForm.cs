using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Templates.Texts;

namespace Acquisitieloket.Web.Features.Admin.EditText;

public sealed class EditTextForm
{
    [Required(ErrorMessage = "Vul de tekst in."), StringLength(SavedText.MostSigns, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Text { get; set; }

    /// <summary>The saved text that the administrator saw; 0 for the file.</summary>
    public long Seen { get; set; }
}

/// <summary>One text with what counts, how it would be read when that was asked, and what was saved before, latest first.</summary>
public sealed record EditTextPage(EditableText About, EditTextForm Form, bool Changed, WrittenMail? Preview, IReadOnlyList<EarlierText> Earlier)
{
    public string Path => $"/admin/templates/{About.Language}/{About.Key}";
}

/// <summary>One time that a text was saved, compared with what counted before it.</summary>
public sealed record EarlierText(long Id, DateTime At, string By, bool File, bool Now, IReadOnlyList<(bool? Came, string Text)> Lines);
