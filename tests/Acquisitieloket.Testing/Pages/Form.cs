using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using AngleSharp.Io.Dom;
using HttpMethod = System.Net.Http.HttpMethod;

namespace Acquisitieloket.Testing.Pages;

/// <summary>A form as it was rendered. Fields are found by their label; what is not touched is posted as it stands.</summary>
public sealed class Form
{
    private readonly Visitor visitor;
    private readonly IHtmlFormElement form;

    internal Form(Visitor visitor, IHtmlFormElement form) => (this.visitor, this.form) = (visitor, form);

    /// <summary>Types into a field, or picks the option with this text of a list; the question tells apart fields with the same words.</summary>
    public Form Fill(string label, string value, string? question = null)
    {
        switch (Field<IHtmlElement>(label, question))
        {
            case IHtmlInputElement { Type: not ("radio" or "checkbox" or "file") } input:
                input.Value = value;
                return this;
            case IHtmlTextAreaElement area:
                area.Value = value;
                return this;
            case IHtmlSelectElement list:
                var option = list.Options.FirstOrDefault(o => Words.Of(o.Text) == value)
                    ?? throw new InvalidOperationException(
                        $"\"{label}\" offers no \"{value}\" but: {string.Join(" | ", list.Options.Select(o => Words.Of(o.Text)))}");
                list.Value = option.Value;
                return this;
            default:
                throw new InvalidOperationException($"\"{label}\" is not a field to type in.");
        }
    }

    /// <summary>Ticks a box or picks an answer; the question tells apart answers with the same words.</summary>
    public Form Choose(string label, string? question = null)
    {
        var input = Field<IHtmlInputElement>(label, question);
        // As browsers do: of the answers with one name, one is picked.
        if (input.Type == "radio")
            foreach (var other in form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Where(r => r.Name == input.Name))
                other.IsChecked = false;
        input.IsChecked = true;
        return this;
    }

    public Form Untick(string label, string? question = null)
    {
        Field<IHtmlInputElement>(label, question).IsChecked = false;
        return this;
    }

    public Form Attach(string label, string fileName, string type, byte[] content)
    {
        Field<IHtmlInputElement>(label).Files!.Add(new AttachedFile(fileName, type, content));
        return this;
    }

    /// <summary>What stands in a field now.</summary>
    public string ValueOf(string label) => Field<IHtmlElement>(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement list => Words.Of(list.SelectedOptions.FirstOrDefault()?.TextContent),
        _ => throw new InvalidOperationException($"\"{label}\" is not a field."),
    };

    public bool IsChosen(string label, string? question = null) => Field<IHtmlInputElement>(label, question).IsChecked;

    /// <summary>Presses the button with this text; without one, the only button.</summary>
    public async Task<Page> Submit(string? button = null)
    {
        var pressed = Buttons(form).Where(b => button is null || Words.OfButton(b) == button).ToList() is [var one]
            ? one
            : throw new InvalidOperationException($"Not one button \"{button}\" but: {string.Join(" | ", Buttons(form).Select(Words.OfButton))}");
        var submission = form.GetSubmission(pressed)!;
        var request = new HttpRequestMessage(
            submission.Method == AngleSharp.Io.HttpMethod.Post ? HttpMethod.Post : HttpMethod.Get, submission.Target.Href);
        if (request.Method == HttpMethod.Post)
        {
            request.Content = new StreamContent(submission.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        }
        return await visitor.Send(request);
    }

    internal static IEnumerable<IHtmlElement> Buttons(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlElement>().Where(element => element
            is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" });

    private T Field<T>(string label, string? question = null) where T : class, IHtmlElement
    {
        var found = FieldLabels.In(form).Where(field => field.Label == label && (question is null || field.Question == question))
            .Select(field => field.Control).OfType<T>().ToList();
        return found is [var one]
            ? one
            : throw new InvalidOperationException($"{found.Count} fields \"{label}\" of: "
                + string.Join(" | ", FieldLabels.In(form).Select(field => field.Label)));
    }
}
