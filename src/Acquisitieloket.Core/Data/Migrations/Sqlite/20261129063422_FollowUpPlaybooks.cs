using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpPlaybooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EndedById",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FollowsId",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "FollowUps",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Playbook",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Recurrence",
                table: "FollowUps",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RecursFrom",
                table: "FollowUps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RecursUntil",
                table: "FollowUps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Series",
                table: "FollowUps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "FollowUps",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AftercareChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: false),
                    FollowUpId = table.Column<long>(type: "INTEGER", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    PromisedJobs = table.Column<int>(type: "INTEGER", nullable: true),
                    PromisedM2 = table.Column<int>(type: "INTEGER", nullable: true),
                    ActualJobs = table.Column<int>(type: "INTEGER", nullable: true),
                    ActualM2 = table.Column<int>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ById = table.Column<long>(type: "INTEGER", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AftercareChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AftercareChecks_FollowUps_FollowUpId",
                        column: x => x.FollowUpId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AftercareChecks_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_FollowsId",
                table: "FollowUps",
                column: "FollowsId",
                unique: true,
                filter: "\"FollowsId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AftercareChecks_At",
                table: "AftercareChecks",
                column: "At",
                filter: "\"At\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AftercareChecks_FollowUpId",
                table: "AftercareChecks",
                column: "FollowUpId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AftercareChecks_LeadId_Months",
                table: "AftercareChecks",
                columns: new[] { "LeadId", "Months" });

            migrationBuilder.AddForeignKey(
                name: "FK_FollowUps_FollowUps_FollowsId",
                table: "FollowUps",
                column: "FollowsId",
                principalTable: "FollowUps",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_FollowUps_FollowUps_FollowsId",
                table: "FollowUps");

            migrationBuilder.DropTable(
                name: "AftercareChecks");

            migrationBuilder.DropIndex(
                name: "IX_FollowUps_FollowsId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "EndedById",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "FollowsId",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Playbook",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Recurrence",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "RecursFrom",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "RecursUntil",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Series",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "FollowUps");
        }
    }
}
