using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LeadOutcomes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OutcomeCause",
                table: "StageChanges",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomeParty",
                table: "StageChanges",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomePlace",
                table: "StageChanges",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnmetKva",
                table: "StageChanges",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnmetM2",
                table: "StageChanges",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OutcomeCause",
                table: "Leads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomeParty",
                table: "Leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutcomePlace",
                table: "Leads",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnmetKva",
                table: "Leads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnmetM2",
                table: "Leads",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Companies_ForeignRegister",
                table: "Companies",
                column: "ForeignRegister",
                filter: "\"ForeignRegister\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Companies_ForeignRegister",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "OutcomeCause",
                table: "StageChanges");

            migrationBuilder.DropColumn(
                name: "OutcomeParty",
                table: "StageChanges");

            migrationBuilder.DropColumn(
                name: "OutcomePlace",
                table: "StageChanges");

            migrationBuilder.DropColumn(
                name: "UnmetKva",
                table: "StageChanges");

            migrationBuilder.DropColumn(
                name: "UnmetM2",
                table: "StageChanges");

            migrationBuilder.DropColumn(
                name: "OutcomeCause",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "OutcomeParty",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "OutcomePlace",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "UnmetKva",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "UnmetM2",
                table: "Leads");
        }
    }
}
