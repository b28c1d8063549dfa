using Acquisitieloket.Core.Enquiries;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.ProposalPage;

/// <summary>What a company can still say to a proposal that expired: a question, or that it wants a new one.</summary>
public sealed class AskForm
{
    public const int TextLength = 2000;

    public string? Text { get; set; }
    /// <summary>By the button: a new proposal is asked for, with words or without.</summary>
    public bool NewProposal { get; set; }

    /// <summary>Adds to the model state what is wrong with it.</summary>
    public void Check(ModelStateDictionary state, IStringLocalizer<StatusTexts> texts)
    {
        var text = TidyAnswers.Block(Text);
        if (text is null && !NewProposal)
            state.AddModelError(nameof(Text), texts["Proposal_AskFirst"]);
        if (text?.Length > TextLength)
            state.AddModelError(nameof(Text), texts["Message_TooLong", TextLength]);
    }

    /// <summary>The message to the contact person about a version.</summary>
    public string Message(int number, IStringLocalizer<StatusTexts> texts)
    {
        var begin = texts[NewProposal ? "Proposal_AskedNew" : "Proposal_AskedAbout", number].Value;
        return TidyAnswers.Block(Text) is { } text ? $"{begin}\n{text}" : begin;
    }
}
