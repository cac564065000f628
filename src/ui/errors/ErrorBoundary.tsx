import { Component, type ComponentType, type ReactElement } from "react";
import { hearOfTrouble, type Trouble } from "../common/app-error.ts";

export type TroubleProps = { readonly trouble: Trouble; readonly onClose: () => void };

type Props = {
  readonly view: ComponentType<TroubleProps>;
  /** Whether it also hears of troubles that do not break the page. */
  readonly isHearing?: boolean;
  readonly children: ReactElement;
};
type State = { readonly trouble: Trouble | null };

/** Takes the place of a page that cannot be drawn, and stands beside one that can. There is never a white screen. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { trouble: null };

  static getDerivedStateFromError(): State {
    return { trouble: "broken" };
  }

  override componentDidMount() {
    if (!this.props.isHearing) return;
    // What has broken stays broken.
    hearOfTrouble((trouble) => this.setState((now) => (now.trouble === "broken" ? now : { trouble })));
  }

  override render() {
    const { view: View, children } = this.props;
    const { trouble } = this.state;
    return (
      <>
        {trouble !== "broken" && children}
        {trouble && <View trouble={trouble} onClose={() => this.setState({ trouble: null })} />}
      </>
    );
  }
}
